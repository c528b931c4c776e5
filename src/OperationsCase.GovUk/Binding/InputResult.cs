namespace OperationsCase.GovUk.Binding;

/// <summary>What something typed means, or the sentence that says why it means nothing. Both are null when nothing was typed.</summary>
public readonly record struct InputResult<T>(T? Value, string? Problem) where T : struct
{
    public static implicit operator InputResult<T>(T value) => new(value, null);

    public static implicit operator InputResult<T>(string problem) => new(null, problem);
}
