using System.Text.Json.Serialization;

namespace OperationsCase.Access;

/// <summary>The reference of a claim that a network was disrupted, which is no case: who sees its operation and its network sees it.</summary>
[JsonConverter(typeof(CaseReferenceJson))]
public readonly record struct ClaimReference(string? Typed) : IParsableReference<ClaimReference>
{
    public string Value => Typed?.Trim() ?? "";

    public string? KindCode => null;

    public string Noun => "claim";

    public static implicit operator ClaimReference(string? typed) => new(typed);

    public override string ToString() => Value;
}
