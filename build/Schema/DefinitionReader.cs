using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OperationsCase.Schema;

/// <summary>Reads one file of T-SQL, and refuses by name and line what its SQLite twin would lose.</summary>
internal sealed class DefinitionReader
{
    private readonly List<SchemaRefusal> refusals = [];

    public IReadOnlyList<SchemaRefusal> Refusals => refusals;

    /// <param name="name">What the file is named, and its table or view with it.</param>
    /// <param name="hasTwin">A view's SQLite twin is written by hand, so its query may be for SQL Server alone.</param>
    /// <returns>Null when the file holds no table or view; that is a refusal too.</returns>
    public Definition? Read(string name, string tsql, bool hasTwin = false)
    {
        var statements = TSql.Parse(tsql, refusals);

        if (refusals.Count > 0)
        {
            return null;
        }

        foreach (var other in statements.Where(statement => statement is not (CreateTableStatement or CreateIndexStatement or CreateViewStatement)))
        {
            refusals.Add(other.Refused("only CREATE TABLE, CREATE INDEX and CREATE VIEW are written"));
        }

        foreach (var quoted in statements.SelectMany(statement => statement.Words()).Where(word => word.TokenType == TSqlTokenType.QuotedIdentifier))
        {
            refusals.Add(new SchemaRefusal(quoted.Line, $"{quoted.Text}, a quoted name"));
        }

        foreach (var second in statements.Where(statement => statement is CreateTableStatement or CreateViewStatement).Skip(1))
        {
            refusals.Add(second.Refused("a second table or view in one file"));
        }

        Definition? read = statements.OfType<CreateTableStatement>().FirstOrDefault() is { } table
            ? Table(table, [.. statements.OfType<CreateIndexStatement>()])
            : View(statements.OfType<CreateViewStatement>().FirstOrDefault(), hasTwin);

        if (read?.Name != name)
        {
            refusals.Add(new SchemaRefusal(1, $"'{name}.sql' does not define {name}, but {read?.Name ?? "nothing"}"));
        }

        return read;
    }

    private Table Table(CreateTableStatement source, IReadOnlyList<CreateIndexStatement> indexes)
    {
        var reader = new TableReader(refusals);
        var table = new Table(
            source.SchemaObjectName.Line(),
            [.. source.Definition.ColumnDefinitions.Select(reader.Column).OfType<Column>()],
            [.. source.Definition.TableConstraints.Select(reader.Constraint).OfType<Constraint>()],
            []);

        Refuse(source.Options, "WITH options");
        Refuse(source.Definition.Indexes, "an index inside its table");
        Refuse(source.OnFileGroupOrPartitionScheme, "a filegroup or partition scheme");
        Refuse(source.TextImageOn, "a filegroup");
        Refuse(source.FileStreamOn, "a filegroup");
        NothingMayBeLost(source, RoundTripCheck.TSqlOf(table));

        var all = table with { Indexes = [.. indexes.Select(index => Index(index, table))] };
        refusals.AddRange(UniqueOnBoth.Refusals(all, [source, .. indexes]));

        return all;
    }

    private TableIndex Index(CreateIndexStatement source, Table table)
    {
        var clustering = source.Clustered switch { true => "CLUSTERED", false => "NONCLUSTERED", null => "" };
        var index = new TableIndex(
            source.Name.Value, source.Unique, clustering, source.OnName.Line(), [.. source.Columns.Select(column => column.Column.Line())],
            [.. source.IncludeColumns.Select(column => column.Line())], source.FilterPredicate?.Text());

        Refuse(source.IndexOptions, "WITH options");
        Refuse(source.OnFileGroupOrPartitionScheme, "a filegroup or partition scheme");
        Refuse(source.Columns.Where(column => column.SortOrder == SortOrder.Descending), "DESC, since both engines read an index backwards");

        if (source.FilterPredicate is not null)
        {
            refusals.AddRange(IndexFilter.Refusals(source.FilterPredicate));
            Refuse(
                IndexFilter.AskedForNull(source.FilterPredicate)
                    .Where(column => !index.Columns.Concat(index.Included).Contains(column.Line(), StringComparer.OrdinalIgnoreCase)),
                "a filter by a column that the index does not carry, so that SQL Server looks each row up: INCLUDE it");
        }

        if (index.Table != table.Name)
        {
            refusals.Add(source.OnName.Refused($"an index on another table than {table.Name}"));
        }

        NothingMayBeLost(source, RoundTripCheck.TSqlOf(index));

        return index;
    }

    private View? View(CreateViewStatement? source, bool hasTwin)
    {
        if (source is null)
        {
            return null;
        }

        var tables = new TablesRead();
        source.SelectStatement.Accept(tables);
        var view = new View(source.SchemaObjectName.Line(), source.SelectStatement.Text().TrimEnd(';', '\n', ' '), tables.Names);

        Refuse(source.Columns, "a list of columns, since AS names them");
        Refuse(source.ViewOptions, "WITH options");
        NothingMayBeLost(source, RoundTripCheck.TSqlOf(view));
        refusals.AddRange(hasTwin ? [] : SharedSql.Refusals(source.SelectStatement));

        return view;
    }

    /// <summary>Says it by name where it has been refused by name already.</summary>
    private void NothingMayBeLost(TSqlStatement source, string understood)
    {
        var lastLine = source.Words().Last().Line;

        if (!refusals.Any(refusal => refusal.Line >= source.StartLine && refusal.Line <= lastLine)
            && RoundTripCheck.Between(source, understood) is { } lost)
        {
            refusals.Add(lost);
        }
    }

    private void Refuse(IEnumerable<TSqlFragment> given, string what) => refusals.AddRange(given.Select(fragment => fragment.Refused(what)));

    private void Refuse(TSqlFragment? given, string what) => Refuse(given is null ? [] : [given], what);
}
