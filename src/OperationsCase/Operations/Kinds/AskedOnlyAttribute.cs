namespace OperationsCase.Operations;

/// <summary>Marks a question of a kind of operation that has no column: its answer decides what others are asked.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AskedOnlyAttribute : Attribute;
