namespace OperationsCase.Foundation.Data;

/// <summary>Marks a question about a case that has no column: its answer decides what others are asked.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AskedOnlyAttribute : Attribute;
