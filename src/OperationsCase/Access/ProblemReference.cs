using System.Text.Json.Serialization;

namespace OperationsCase.Access;

/// <summary>The reference of a local problem, such as LP-2026-000012.</summary>
[JsonConverter(typeof(CaseReferenceJson))]
public readonly record struct ProblemReference(string? Typed) : IParsableReference<ProblemReference>
{
    public string Value => Typed?.Trim() ?? "";

    public string? KindCode => "LP";

    public string Noun => "problem";

    public static implicit operator ProblemReference(string? typed) => new(typed);

    public override string ToString() => Value;
}
