using Microsoft.SqlServer.TransactSql.ScriptDom;
using OperationsCase.Schema;

namespace OperationsCase.Database.Tests.Upgrades;

/// <summary>What the upgrades of SQL Server come to, calculated without a server from what each statement says that it changes.</summary>
/// <remarks>The order of columns is left out: the server adds a column at the end.</remarks>
/// <param name="keepsWhatIsDropped">Whether tables and columns that an upgrade drops stay, so that what earlier ones did with them compiles.</param>
internal sealed class SqlServerTables(bool keepsWhatIsDropped = false)
{
    private readonly Dictionary<string, Table> tables = [];
    private readonly List<SchemaRefusal> refusals = [];
    private readonly List<string> denials = [];

    /// <summary>What a role may never do, as "ROLE: UPDATE Table.Column" or "ROLE: DELETE Table".</summary>
    public IReadOnlyList<string> Denied => denials;

    /// <summary>Each statement that is none of those calculated here, so that none is overlooked.</summary>
    public IReadOnlyList<string> Refusals => [.. refusals.Select(refusal => refusal.ToString())];

    public void Run(string upgrade)
    {
        foreach (var statement in TSql.Parse(upgrade, refusals))
        {
            Run(statement);
        }
    }

    public IEnumerable<string> Sentences() => Sentences(tables.Values);

    /// <summary>Every table with its columns alone, as T-SQL.</summary>
    public IEnumerable<string> Definitions() => tables.Values.Select(table =>
        $"CREATE TABLE {table.Name} ({string.Join(", ", table.Columns.Select(column => $"{column.Name} {column.Type}{Size(column)} NULL"))})");

    private static string Size(Column column) => column.Size is null ? "" : $"({column.Size})";

    public static IEnumerable<string> Sentences(IEnumerable<Table> tables) =>
        from table in tables
        from part in table.Columns.Select(column => $"{column}").Concat(table.Constraints.Select(Constraint)).Concat(table.Indexes.Select(Index))
        select $"{table.Name}: {part}";

    private static string Constraint(Constraint constraint) => constraint switch
    {
        Key key => $"{key.Name} {key.IsPrimary} {key.Clustering} {string.Join(", ", key.Columns)}",
        ForeignKey key => $"{key.Name} {string.Join(", ", key.Columns)} to {key.Table} {string.Join(", ", key.ReferencedColumns)}",
        CheckDefinition check => $"{check.Name} {InALine(check.Condition)}",
        _ => throw new InvalidOperationException($"{constraint} is a constraint that no one writes."),
    };

    private static string Index(TableIndex index) =>
        $"{index.Name} {index.IsUnique} {index.Clustering} {string.Join(", ", index.Columns)} "
        + $"with {string.Join(", ", index.Included)} where {InALine(index.Filter ?? "")}";

    private static string InALine(string condition) => string.Join(' ', TSql.Words(condition).Select(word => word.Text));

    private void Run(TSqlStatement statement)
    {
        var reader = new TableReader(refusals);

        switch (statement)
        {
            case CreateTableStatement create:
                var name = create.SchemaObjectName.Line();
                tables[name] = new Table(
                    name,
                    [.. create.Definition.ColumnDefinitions.Select(reader.Column).OfType<Column>()],
                    [.. create.Definition.TableConstraints.Select(reader.Constraint).OfType<Constraint>()],
                    []);
                break;
            case CreateIndexStatement create:
                Change(create.OnName, table => table with { Indexes = [.. table.Indexes, IndexOf(create)] });
                break;
            case DropIndexStatement { DropIndexClauses: [DropIndexClause drop] }:
                Change(drop.Object, table => table with { Indexes = Without(table.Indexes, index => index.Name == drop.Index.Value) });
                break;
            case AlterTableAddTableElementStatement add:
                Change(add.SchemaObjectName, table => table with
                {
                    Columns = [.. table.Columns, .. add.Definition.ColumnDefinitions.Select(reader.Column).OfType<Column>()],
                    Constraints = [.. table.Constraints, .. add.Definition.TableConstraints.Select(reader.Constraint).OfType<Constraint>()],
                });
                break;
            case AlterTableAlterColumnStatement alter:
                Change(alter.SchemaObjectName, table => table with
                {
                    Columns =
                [
                    .. Without(table.Columns, column => column.Name == alter.ColumnIdentifier.Value),
                    Altered(reader, alter),
                ]
                });
                break;
            case AlterTableDropTableElementStatement drop:
                foreach (var element in drop.AlterTableDropTableElements.Where(element =>
                    !keepsWhatIsDropped || element.TableElementType != TableElementType.Column))
                {
                    Change(drop.SchemaObjectName, table => element.TableElementType == TableElementType.Column
                        ? table with { Columns = Without(table.Columns, column => column.Name == element.Name.Value) }
                        : table with { Constraints = Without(table.Constraints, constraint => constraint.Name == element.Name.Value) });
                }

                break;
            case DropTableStatement when keepsWhatIsDropped:
                break;
            case DropTableStatement { Objects: [var only] }:
                tables.Remove(only.Line());
                break;
            case InsertStatement or UpdateStatement or DeleteStatement or CreateRoleStatement or GrantStatement:
                break;
            case DenyStatement deny:
                denials.AddRange(Denials(deny));
                break;
            case RevokeStatement revoke:
                denials.RemoveAll(Denials(revoke).ToList().Contains);
                break;
            default:
                refusals.Add(statement.Refused("a statement whose change to the tables no one reckons"));
                break;
        }
    }

    private IEnumerable<string> Denials(SecurityStatement deny)
    {
        var table = string.Join('.', deny.SecurityTargetObject.ObjectName.MultiPartIdentifier.Identifiers.Select(part => part.Value));
        var known = tables[table].Columns.Select(column => column.Name).ToList();
        IReadOnlyList<string> columns = [.. deny.SecurityTargetObject.Columns.Select(column => column.Value)];
        refusals.AddRange(columns.Where(column => !known.Contains(column)).Select(_ => deny.Refused("a denial of a column that is not there")));

        return
            from who in deny.Principals
            from permission in deny.Permissions
            let what = string.Join(' ', permission.Identifiers.Select(word => word.Value))
            from target in columns.Count == 0 ? [table] : columns.Select(column => $"{table}.{column}")
            select $"{who.Identifier.Value}: {what} {target}";
    }

    private void Change(SchemaObjectName name, Func<Table, Table> change) => tables[name.Line()] = change(tables[name.Line()]);

    private static IReadOnlyList<T> Without<T>(IReadOnlyList<T> all, Func<T, bool> gone) =>
        all.Count(gone) == 1 ? [.. all.Where(one => !gone(one))] : throw new InvalidOperationException("What is dropped or altered is not there.");

    private static Column Altered(TableReader reader, AlterTableAlterColumnStatement alter) => reader.Column(new ColumnDefinition
    {
        ColumnIdentifier = alter.ColumnIdentifier,
        DataType = alter.DataType,
        Collation = alter.Collation,
        Constraints = { new NullableConstraintDefinition { Nullable = alter.AlterTableAlterColumnOption != AlterTableAlterColumnOption.NotNull } },
    })!;

    private static TableIndex IndexOf(CreateIndexStatement create) => new(
        create.Name.Value,
        create.Unique,
        create.Clustered switch { true => "CLUSTERED", false => "NONCLUSTERED", null => "" },
        create.OnName.Line(),
        [.. create.Columns.Select(column => column.Column.Line())],
        [.. create.IncludeColumns.Select(column => column.Line())],
        create.FilterPredicate?.Text());
}
