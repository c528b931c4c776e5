using System.Text.Json.Serialization;

namespace OperationsCase.Access;

/// <summary>The reference of an operation, such as CH-2026-000142.</summary>
[JsonConverter(typeof(CaseReferenceJson))]
public readonly record struct OperationReference(string? Typed) : IParsableReference<OperationReference>
{
    public string Value => Typed?.Trim() ?? "";

    public string? KindCode => "OP";

    public string Noun => "operation";

    public static implicit operator OperationReference(string? typed) => new(typed);

    public override string ToString() => Value;
}
