namespace OperationsCase.Statute;

/// <summary>A version of a rule and, where its law has two readings, which of them a code asks for.</summary>
/// <param name="Rule">The version.</param>
/// <param name="IsSafeReading">Whether the earlier reading is meant.</param>
public sealed record RuleByCode(StatutoryRule Rule, bool IsSafeReading)
{
    /// <summary>The code of that reading; none where there is no such reading.</summary>
    public string? Code => IsSafeReading ? Rule.SafeCode : Rule.Code;

    /// <summary>The last instant in time by that reading, in UTC.</summary>
    public DateTimeOffset DueAt(DeadlineCalculation calculation) =>
        IsSafeReading ? London.StartOf(calculation.SafeLastDayOn!.Value.AddDays(1)) : calculation.DueAt;
}
