using System.Text.Json.Serialization;

namespace OperationsCase.Access;

/// <summary>The reference of a decision that was asked for, which is no case: who works its case sees it.</summary>
[JsonConverter(typeof(CaseReferenceJson))]
public readonly record struct ApprovalReference(string? Typed) : IParsableReference<ApprovalReference>
{
    public string Value => Typed?.Trim() ?? "";

    public string? KindCode => null;

    public string Noun => "approval";

    public static implicit operator ApprovalReference(string? typed) => new(typed);

    public override string ToString() => Value;
}
