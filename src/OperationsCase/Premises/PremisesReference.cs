using System.Text.Json.Serialization;
using OperationsCase.Access;

namespace OperationsCase.Premises;

/// <summary>The reference of premises.</summary>
[JsonConverter(typeof(CaseReferenceJson))]
public readonly record struct PremisesReference(string? Typed) : IParsableReference<PremisesReference>
{
    public string Value => Typed?.Trim() ?? "";

    public string? KindCode => PremisesCase.Code;

    public string Noun => "premises";

    public static implicit operator PremisesReference(string? typed) => new(typed);

    public override string ToString() => Value;
}
