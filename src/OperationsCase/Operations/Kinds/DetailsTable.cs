using System.Reflection;

namespace OperationsCase.Operations;

/// <summary>Writes the statements of the table of one kind of operation from the properties of its details: each is a column of its name.</summary>
/// <typeparam name="TDetails">What that kind is asked, beside what every kind is.</typeparam>
internal static class DetailsTable<TDetails> where TDetails : OperationDetails
{
    /// <summary>In the order of declaration; those that are only asked have no column.</summary>
    public static IReadOnlyList<PropertyInfo> Columns { get; } =
    [
        .. typeof(TDetails).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.GetMethod!.GetBaseDefinition().DeclaringType == typeof(TDetails))
            .Where(property => property.GetCustomAttribute<AskedOnlyAttribute>() is null && property.CanWrite),
    ];

    public static string Add(string table) =>
        $"INSERT INTO {table} (OperationId, {Names()}) VALUES (@OperationId, {string.Join(", ", Columns.Select(column => $"@{column.Name}"))})";

    public static string Change(string table) =>
        $"UPDATE {table} SET {string.Join(", ", Columns.Select(column => $"{column.Name} = @{column.Name}"))} WHERE OperationId = @OperationId";

    public static string Find(string table) =>
        $"SELECT it.BoroughCode, it.WardCode, it.Place, it.StartedAt, {string.Join(", ", Columns.Select(column => $"asked.{column.Name}"))} "
        + $"FROM {table} AS asked JOIN Operation AS it ON it.Id = asked.OperationId WHERE asked.OperationId = @OperationId";

    /// <param name="details">As they are stored.</param>
    public static IReadOnlyList<KeyValuePair<string, object?>> Row(Guid operationId, OperationDetails details) =>
    [
        new("OperationId", operationId),
        .. from column in Columns
           let value = column.GetValue(details)
           select KeyValuePair.Create(column.Name, value is Enum choice ? choice.ToString() : value),
    ];

    private static string Names() => string.Join(", ", Columns.Select(column => column.Name));
}
