using System.Reflection;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Operations;

/// <summary>Writes the statements of the table of one kind of operation.</summary>
/// <typeparam name="TDetails">What that kind is asked, beside what every kind is.</typeparam>
internal static class DetailsTable<TDetails> where TDetails : OperationDetails
{
    private const string Key = "OperationId";

    /// <inheritdoc cref="DetailsColumns{TDetails}.All" />
    public static IReadOnlyList<PropertyInfo> Columns => DetailsColumns<TDetails>.All;

    public static string Add(string table) => DetailsColumns<TDetails>.Add(table, Key);

    public static string Change(string table) => DetailsColumns<TDetails>.Change(table, Key);

    public static string Find(string table) =>
        DetailsColumns<TDetails>.Find(table, Key, "Operation", ["BoroughCode", "WardCode", "Place", "StartedAt"]);

    /// <param name="details">As they are stored.</param>
    public static IReadOnlyList<KeyValuePair<string, object?>> Row(Guid operationId, OperationDetails details) =>
        DetailsColumns<TDetails>.Row(Key, operationId, (TDetails)details);
}
