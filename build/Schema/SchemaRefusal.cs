namespace OperationsCase.Schema;

/// <summary>Something that only one of the two engines would read, or read otherwise, and the line it begins on.</summary>
internal sealed record SchemaRefusal(int Line, string Reason)
{
    public override string ToString() => $"line {Line}: {Reason}";
}
