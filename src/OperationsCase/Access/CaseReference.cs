using System.Text.Json.Serialization;

namespace OperationsCase.Access;

/// <summary>The reference of a case of any kind.</summary>
[JsonConverter(typeof(CaseReferenceJson))]
public readonly record struct CaseReference(string? Typed) : IParsableReference<CaseReference>
{
    public string Value => Typed?.Trim() ?? "";

    public string? KindCode => null;

    public string Noun => "case";

    public static implicit operator CaseReference(string? typed) => new(typed);

    public override string ToString() => Value;
}
