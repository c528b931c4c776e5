namespace OperationsCase.Operations;

/// <summary>The kinds of operation that there are, each from its own folder. A new one is added here.</summary>
internal static class OperationKinds
{
    public static IReadOnlyList<OperationKind> All { get; } =
        [CrackHouseKind.Kind, OpenMarketKind.Kind, CannabisFactoryKind.Kind, ClassATraffickingKind.Kind];
}
