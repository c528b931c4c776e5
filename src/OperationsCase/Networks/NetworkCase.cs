using OperationsCase.Access;

namespace OperationsCase.Networks;

/// <summary>Networks as a kind of case.</summary>
internal static class NetworkCase
{
    public const string Code = "NW";

    public static CaseKind Kind { get; } = new(Code, "network", "networks")
    {
        Heading = "Network",
        Folder = "networks",
        Section = "Networks",
        Readers = Role.Investigators,
        AsksWhyWhenRestricted = true,
    };
}
