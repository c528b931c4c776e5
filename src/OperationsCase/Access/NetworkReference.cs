using System.Text.Json.Serialization;

namespace OperationsCase.Access;

/// <summary>The reference of a network, such as NW-2026-000007.</summary>
[JsonConverter(typeof(CaseReferenceJson))]
public readonly record struct NetworkReference(string? Typed) : IParsableReference<NetworkReference>
{
    public string Value => Typed?.Trim() ?? "";

    public string? KindCode => "NW";

    public string Noun => "network";

    public static implicit operator NetworkReference(string? typed) => new(typed);

    public override string ToString() => Value;
}
