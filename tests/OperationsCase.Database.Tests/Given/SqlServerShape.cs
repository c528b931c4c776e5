using Microsoft.SqlServer.Dac.Model;
using Index = Microsoft.SqlServer.Dac.Model.Index;
using SqlServerModel = OperationsCase.Schema.SqlServerModel;

namespace OperationsCase.Database.Tests;

/// <summary>What SQL Server's own compiler says the database is, in the sentences of <see cref="DatabaseShape"/>.</summary>
internal static class SqlServerShape
{
    public static IReadOnlyDictionary<string, string[]> Columns(SqlServerModel model) =>
        model.All(Table.TypeClass).Select(table => (table, Columns: Table.Columns))
            .Concat(model.All(View.TypeClass).Select(view => (table: view, View.Columns)))
            .ToDictionary(one => Name(one.table), one => Names(one.table, one.Columns));

    public static IEnumerable<string> Sentences(SqlServerModel model) =>
    [
        .. from table in model.All(Table.TypeClass)
           from column in table.GetReferenced(Table.Columns)
           where !column.GetProperty<bool>(Column.Nullable)
           select DatabaseShape.NotNull(Name(table), Name(column)),
        .. from key in model.All(PrimaryKeyConstraint.TypeClass)
           select DatabaseShape.Primary(Host(key, PrimaryKeyConstraint.Host), Names(key, PrimaryKeyConstraint.Columns)),
        .. from key in model.All(UniqueConstraint.TypeClass)
           select DatabaseShape.Unique(Host(key, UniqueConstraint.Host), Names(key, UniqueConstraint.Columns)),
        .. from key in model.All(ForeignKeyConstraint.TypeClass)
           select DatabaseShape.References(
               Host(key, ForeignKeyConstraint.Host), Names(key, ForeignKeyConstraint.Columns),
               Host(key, ForeignKeyConstraint.ForeignTable), Names(key, ForeignKeyConstraint.ForeignColumns)),
        .. from check in model.All(CheckConstraint.TypeClass)
           select DatabaseShape.Check(Host(check, CheckConstraint.Host), Name(check)),
        .. from index in model.All(Index.TypeClass)
           select DatabaseShape.Index(
               Host(index, Index.IndexedObject), Name(index), Names(index, Index.Columns), index.GetProperty<bool>(Index.Unique), IsFiltered(index)),
    ];

    /// <summary>Foreign keys that no index begins with, so that a look at the parent reads the whole child.</summary>
    public static IEnumerable<string> ForeignKeysWithoutIndex(SqlServerModel model)
    {
        var indexes = (from key in model.All(PrimaryKeyConstraint.TypeClass)
                       select (Table: Host(key, PrimaryKeyConstraint.Host), Columns: Names(key, PrimaryKeyConstraint.Columns)))
            .Concat(from key in model.All(UniqueConstraint.TypeClass)
                    select (Table: Host(key, UniqueConstraint.Host), Columns: Names(key, UniqueConstraint.Columns)))
            .Concat(from index in model.All(Index.TypeClass)
                    where !IsFiltered(index)
                    select (Table: Host(index, Index.IndexedObject), Columns: Names(index, Index.Columns)))
            .ToLookup(index => index.Table, index => index.Columns);

        return from key in model.All(ForeignKeyConstraint.TypeClass)
               let columns = Names(key, ForeignKeyConstraint.Columns)
               where !indexes[Host(key, ForeignKeyConstraint.Host)].Any(index => index.Take(columns.Length).ToHashSet().SetEquals(columns))
               select $"{Name(key)} ({string.Join(", ", columns)})";
    }

    private static string Name(TSqlObject named) => named.Name.Parts[^1];

    private static string Host(TSqlObject part, ModelRelationshipClass whole) => Name(part.GetReferenced(whole).Single());

    private static string[] Names(TSqlObject whole, ModelRelationshipClass parts) => [.. whole.GetReferenced(parts).Select(Name)];

    private static bool IsFiltered(TSqlObject index) => index.GetProperty(Index.FilterPredicate) is not null;
}
