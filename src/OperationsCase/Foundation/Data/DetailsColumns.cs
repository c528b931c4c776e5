using System.Reflection;

namespace OperationsCase.Foundation.Data;

/// <summary>Writes the statements of the table of one kind of case from the properties of its details: each is a column of its name.</summary>
/// <typeparam name="TDetails">What that kind is asked, beside what every kind is.</typeparam>
internal static class DetailsColumns<TDetails>
{
    /// <summary>In the order of declaration; those that are only asked have no column.</summary>
    public static IReadOnlyList<PropertyInfo> All { get; } =
    [
        .. typeof(TDetails).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.GetMethod!.GetBaseDefinition().DeclaringType == typeof(TDetails))
            .Where(property => property.GetCustomAttribute<AskedOnlyAttribute>() is null && property.CanWrite),
    ];

    /// <param name="table">The table.</param>
    /// <param name="key">Its column that names the case.</param>
    public static string Add(string table, string key) =>
        $"INSERT INTO {table} ({key}, {Names()}) VALUES (@{key}, {string.Join(", ", All.Select(column => $"@{column.Name}"))})";

    /// <inheritdoc cref="Add" />
    public static string Change(string table, string key) =>
        $"UPDATE {table} SET {string.Join(", ", All.Select(column => $"{column.Name} = @{column.Name}"))} WHERE {key} = @{key}";

    /// <inheritdoc cref="Add" />
    /// <param name="table">The table.</param>
    /// <param name="key">Its column that names the case.</param>
    /// <param name="cases">The table of the cases.</param>
    /// <param name="ofEveryKind">The columns of that table which every kind is asked.</param>
    public static string Find(string table, string key, string cases, IEnumerable<string> ofEveryKind) =>
        $"SELECT {string.Join(", ", ofEveryKind.Select(column => $"it.{column}"))}, {string.Join(", ", All.Select(column => $"asked.{column.Name}"))} "
        + $"FROM {table} AS asked JOIN {cases} AS it ON it.Id = asked.{key} WHERE asked.{key} = @{key}";

    /// <param name="key">The column that names the case.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="details">As they are stored.</param>
    public static IReadOnlyList<KeyValuePair<string, object?>> Row(string key, Guid caseId, TDetails details) =>
    [
        new(key, caseId),
        .. from column in All
           let value = column.GetValue(details)
           select KeyValuePair.Create(column.Name, value is Enum choice ? choice.ToString() : value),
    ];

    private static string Names() => string.Join(", ", All.Select(column => column.Name));
}
