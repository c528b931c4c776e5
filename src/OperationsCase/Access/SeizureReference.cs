using System.Text.Json.Serialization;

namespace OperationsCase.Access;

/// <summary>The reference of seized cash, such as SZ-2026-000031.</summary>
[JsonConverter(typeof(CaseReferenceJson))]
public readonly record struct SeizureReference(string? Typed) : IParsableReference<SeizureReference>
{
    public string Value => Typed?.Trim() ?? "";

    public string? KindCode => "SZ";

    public string Noun => "seizure";

    public static implicit operator SeizureReference(string? typed) => new(typed);

    public override string ToString() => Value;
}
