namespace OperationsCase.GovUk;

/// <summary>Marks whole pence that people type and read as pounds.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PoundsAttribute : Attribute;
