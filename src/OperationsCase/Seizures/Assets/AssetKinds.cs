namespace OperationsCase.Seizures.Assets;

/// <summary>The kinds of asset that there are, each from its own folder. A new one is added here.</summary>
internal static class AssetKinds
{
    public static IReadOnlyList<AssetKind> All { get; } =
    [
        CashKind.Kind, ListedAssetKind.Kind, FrozenAccountKind.Kind, CryptoassetKind.Kind, RestraintKind.Kind, ConfiscationKind.Kind,
        VehicleKind.Kind, OtherPropertyKind.Kind,
    ];
}
