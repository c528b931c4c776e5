using OperationsCase.Access;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Import;

/// <summary>Everything that was done in one case, in its order; it is recorded whole or not at all.</summary>
/// <param name="Line">Where it stands in whatever it was read from.</param>
/// <param name="Commands">Begins with what opens it, whose answer is its reference.</param>
internal sealed record ImportedCase(long Line, IReadOnlyList<ImportedCommand> Commands);

/// <summary>One thing that was done.</summary>
/// <param name="By">Whoever recorded it.</param>
/// <param name="At">When it was recorded.</param>
internal abstract record ImportedCommand(Guid By, DateTimeOffset At)
{
    /// <param name="by">Whoever recorded it.</param>
    /// <param name="at">When it was recorded.</param>
    /// <param name="command">Made when its turn comes, so that it can name what the commands before it were answered.</param>
    /// <param name="answered">Takes its answer.</param>
    public static ImportedCommand Of<T>(Guid by, DateTimeOffset at, Func<ICommand<T>> command, Action<T>? answered = null) =>
        new ImportedCommandOf<T>(by, at, command, answered);

    public abstract Task<ImportedAnswer> Send(BatchApplication app, ICurrentUser officer);

    private sealed record ImportedCommandOf<T>(Guid By, DateTimeOffset At, Func<ICommand<T>> Command, Action<T>? Answered) : ImportedCommand(By, At)
    {
        public override async Task<ImportedAnswer> Send(BatchApplication app, ICurrentUser officer)
        {
            var result = await app.Ask(officer, Command());

            if (result.IsRefused)
            {
                return new ImportedAnswer(result.Refusals, null, IsRepeated: false);
            }

            Answered?.Invoke(result.Value);

            return new ImportedAnswer([], result.Value, result.IsRepeated);
        }
    }
}

/// <summary>What was answered to a command.</summary>
/// <param name="Refusals">Why it was refused, or none.</param>
/// <param name="Value">The answer, unless it was refused.</param>
/// <param name="IsRepeated">Whether the record had it already.</param>
internal sealed record ImportedAnswer(IReadOnlyList<Refusal> Refusals, object? Value, bool IsRepeated);

/// <summary>What became of one imported case.</summary>
/// <param name="Line">Of the case.</param>
/// <param name="Reference">The reference it was given, now or when it was imported before; null when it was refused.</param>
/// <param name="Refusals">Why it was refused; none of it was recorded.</param>
/// <param name="WasThere">Whether it was imported before, and nothing of it now.</param>
internal sealed record ImportOutcome(long Line, string? Reference, IReadOnlyList<Refusal> Refusals, bool WasThere = false);
