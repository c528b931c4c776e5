using OperationsCase.Foundation.Data;

namespace OperationsCase.Seizures.Assets;

/// <summary>Writes the statements of the table of one kind of asset.</summary>
/// <typeparam name="TDetails">What that kind is asked, beside what every asset is.</typeparam>
internal static class AssetTable<TDetails> where TDetails : AssetDetails
{
    private const string Key = "SeizureId";

    public static string Add(string table) => DetailsColumns<TDetails>.Add(table, Key);

    public static string Change(string table) => DetailsColumns<TDetails>.Change(table, Key);

    public static string Find(string table) => DetailsColumns<TDetails>.Find(
        table,
        Key,
        "Seizure",
        ["SeizedAt", "Place", "SeizedFrom", "SeizedBy", "AmountPence", "ClaimedBy", "PropertyNumber", "JardNumber", "Exhibit", "Seal"]);

    /// <param name="details">As they are stored.</param>
    public static IReadOnlyList<KeyValuePair<string, object?>> Row(Guid seizureId, TDetails details) =>
        DetailsColumns<TDetails>.Row(Key, seizureId, details);
}
