using OperationsCase.Access;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Operations;

/// <summary>Says where a reference that was typed is shown.</summary>
internal static class ReferencePages
{
    private const string Claims = "DC";

    private const string Around = " .,;:!?#()[]\"'“”‘’";

    /// <returns>The address of the page of what a whole reference names, whether there is such a thing or not; null for anything else.</returns>
    public static string? AddressOfTyped(this CaseKinds kinds, string? typed)
    {
        var reference = ReferenceText.Of((typed ?? "").Trim().ToUpperInvariant().Trim([.. Around]));

        return reference is not { Length: 14 } || reference[2] != '-' || reference[7] != '-' ? null : reference[..2] switch
        {
            var prefix when OperationKind.All.Any(kind => kind.Prefix == prefix) => OperationCase.Kind.AddressOf(reference),
            Claims => $"/claims/{Uri.EscapeDataString(reference)}",
            var prefix => kinds.Find(prefix)?.AddressOf(reference),
        };
    }
}
