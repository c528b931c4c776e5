using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OperationsCase.Schema;

internal sealed class TableReader(List<SchemaRefusal> refusals)
{
    public Column? Column(ColumnDefinition source)
    {
        Refuse(source.ComputedColumnExpression, "a computed column");
        Refuse(source.DefaultConstraint, "a default, since values are made in C#");
        Refuse(source.IdentityOptions, "IDENTITY, since ids are made in C#");
        Refuse(source.Index, "an index inside its table");

        foreach (var constraint in source.Constraints.Where(constraint => constraint is not NullableConstraintDefinition))
        {
            Refuse(constraint, $"{Kind(constraint)} inside its column, since constraints are named and stand below the columns");
        }

        if (source.DataType is null)
        {
            return null;
        }

        var nullable = source.Constraints.OfType<NullableConstraintDefinition>().FirstOrDefault();

        if (nullable is null)
        {
            Refuse(source, "a column without NULL or NOT NULL");
        }

        var (type, size) = Type(source.DataType);

        if (source.Collation is { } collation && (type != "NVARCHAR" || collation.Value != Schema.Column.ByCodePoints))
        {
            Refuse(collation, $"COLLATE other than {Schema.Column.ByCodePoints} of a folded key");
        }

        return new Column(source.ColumnIdentifier.Line(), type, size, nullable?.Nullable ?? true, source.Collation?.Value);
    }

    public Constraint? Constraint(ConstraintDefinition source)
    {
        if (source.ConstraintIdentifier is null)
        {
            Refuse(source, "a constraint without a name");

            return null;
        }

        var name = source.ConstraintIdentifier.Line();

        return source switch
        {
            UniqueConstraintDefinition key => Key(name, key),
            ForeignKeyConstraintDefinition key => ForeignKey(name, key),
            CheckConstraintDefinition check => Check(name, check),
            _ => null,
        };
    }

    private Key Key(string name, UniqueConstraintDefinition source)
    {
        foreach (var column in source.Columns.Where(column => column.SortOrder == SortOrder.Descending))
        {
            Refuse(column, "DESC, since both engines read an index backwards");
        }

        foreach (var option in source.IndexOptions)
        {
            Refuse(option, "WITH options");
        }

        Refuse(source.OnFileGroupOrPartitionScheme, "a filegroup or partition scheme");

        var clustering = source.Clustered switch { true => "CLUSTERED", false => "NONCLUSTERED", null => "" };

        return new Key(name, source.IsPrimaryKey, clustering, [.. source.Columns.Select(column => column.Column.Line())]);
    }

    private ForeignKey ForeignKey(string name, ForeignKeyConstraintDefinition source)
    {
        if (source.DeleteAction != DeleteUpdateAction.NotSpecified || source.UpdateAction != DeleteUpdateAction.NotSpecified)
        {
            Refuse(source, "ON DELETE or ON UPDATE, since the handler deletes children");
        }

        if (source.ReferencedTableColumns.Count == 0)
        {
            Refuse(source, "REFERENCES without its columns");
        }

        return new ForeignKey(
            name,
            [.. source.Columns.Select(column => column.Line())],
            source.ReferenceTableName.Line(),
            [.. source.ReferencedTableColumns.Select(column => column.Line())]);
    }

    private CheckDefinition Check(string name, CheckConstraintDefinition source)
    {
        refusals.AddRange(SharedSql.Refusals(source.CheckCondition));

        return new CheckDefinition(name, source.CheckCondition.Text());
    }

    private (string Type, string? Size) Type(DataTypeReference source)
    {
        var type = source.Name?.Line().ToUpperInvariant() ?? source.Line();
        var size = source is SqlDataTypeReference { Parameters: [var only] } ? only.Line().ToUpperInvariant() : null;
        var isCounted = size is not null && size.All(char.IsAsciiDigit);

        var reason = (type, size) switch
        {
            ("BIT" or "INT" or "BIGINT" or "FLOAT" or "UNIQUEIDENTIFIER" or "DATE", null) => null,
            ("DATETIMEOFFSET", "0") => null,
            ("NVARCHAR" or "VARBINARY", _) when isCounted || size == "MAX" => null,
            ("VARCHAR" or "CHAR" or "NCHAR" or "TEXT" or "NTEXT", _) => $"{type}, since all text is NVARCHAR(n)",
            ("NVARCHAR" or "VARBINARY", _) => $"{type} without a length",
            ("DATETIMEOFFSET", _) => "DATETIMEOFFSET of another precision than (0)",
            ("DATETIME" or "DATETIME2" or "SMALLDATETIME" or "TIME", _) => $"{type}, since instants are DATETIMEOFFSET(0) and days are DATE",
            ("DECIMAL" or "NUMERIC" or "MONEY" or "SMALLMONEY", _) => $"{type}, since amounts are BIGINT pence or milligrams",
            _ => $"{source.Line()}, a type that has no twin",
        };

        if (reason is not null)
        {
            Refuse(source, reason);
        }

        return (type, size);
    }

    private static string Kind(ConstraintDefinition constraint) => constraint switch
    {
        UniqueConstraintDefinition { IsPrimaryKey: true } => "PRIMARY KEY",
        UniqueConstraintDefinition => "UNIQUE",
        ForeignKeyConstraintDefinition => "REFERENCES",
        CheckConstraintDefinition => "CHECK",
        DefaultConstraintDefinition => "a default",
        _ => "a constraint",
    };

    private void Refuse(TSqlFragment? given, string what)
    {
        if (given is not null)
        {
            refusals.Add(given.Refused(what));
        }
    }
}
