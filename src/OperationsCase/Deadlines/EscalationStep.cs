using System.Globalization;
using OperationsCase.Deadlines.Alerts;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Deadlines;

/// <summary>One step of the escalation policy: when somebody is told of the deadlines of a rule, and who.</summary>
/// <param name="RuleId">The rule, or * for those that are not named.</param>
/// <param name="When">Before what, or after it.</param>
/// <param name="Hours">Before the limit, or after the event.</param>
/// <param name="Every">After the first, again every so many hours.</param>
/// <param name="To">Who is told; somebody who is more than one of them is told as the first.</param>
/// <param name="IsStatutory">Sent day and night, instead of in a digest.</param>
internal sealed record EscalationStep(string RuleId, EscalationWhen When, int Hours, int? Every, IReadOnlyList<Recipient> To, bool IsStatutory)
{
    /// <exception cref="InvalidOperationException">
    /// A word is none that is known, or a step is there twice: somebody would be told of it twice.
    /// </exception>
    public static ILookup<string, EscalationStep> Read(string csv)
    {
        using var text = new StringReader(csv);
        var steps = ReferenceFiles.Rows(text, Of);

        return steps.GroupBy(step => (step.RuleId, step.When, Hours: step.When is EscalationWhen.Before or EscalationWhen.After
            ? step.Hours
            : 0)).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new InvalidOperationException(
                $"alerts.csv names a step of {twice.Key.RuleId} twice ({twice.First().Words}). Leave one of the two lines out.")
            : steps.ToLookup(step => step.RuleId);
    }

    private string Words => When switch
    {
        EscalationWhen.Missed => EscalationPolicy.Missed,
        EscalationWhen.NoCourtSits => EscalationPolicy.NoCourtSits,
        EscalationWhen.After => $"{Hours}{EscalationPolicy.After}",
        _ => $"{Hours}{EscalationPolicy.Before}",
    };

    private static EscalationStep Of(Func<string, string> row) => new(
        row("RuleId"),
        row("When") switch
        {
            "before" => EscalationWhen.Before,
            "after" => EscalationWhen.After,
            "no court sits" => EscalationWhen.NoCourtSits,
            "missed" => EscalationWhen.Missed,
            var other => throw Unknown(other),
        },
        int.Parse(row("Hours"), CultureInfo.InvariantCulture),
        row("Every") is { Length: > 0 } every ? int.Parse(every, CultureInfo.InvariantCulture) : null,
        [.. row("To").Split(' ').Select(RecipientOf)],
        row("Rings") switch { "statutory" => true, "digest" => false, var other => throw Unknown(other) });

    public bool Is(string step) => When switch
    {
        EscalationWhen.Missed => step == EscalationPolicy.Missed,
        EscalationWhen.NoCourtSits => step == EscalationPolicy.NoCourtSits,
        EscalationWhen.After => step.EndsWith(EscalationPolicy.After, StringComparison.Ordinal),
        _ => step == $"{Hours}{EscalationPolicy.Before}",
    };

    public IEnumerable<int> HoursUpTo(double limit)
    {
        for (var hours = Hours; hours < limit; hours += Every ?? int.MaxValue / 2)
        {
            yield return hours;
        }
    }

    private static Recipient RecipientOf(string word) => word switch
    {
        "officer" => Recipient.OfficerInCharge,
        "supervisor" => Recipient.Supervisor,
        "authoriser" => Recipient.ClosureAuthorisingOfficer,
        "investigator" => Recipient.FinancialInvestigator,
        "duty" => Recipient.DutyOfficer,
        var other => throw Unknown(other),
    };

    private static InvalidOperationException Unknown(string word) =>
        new($"alerts.csv says '{word}', which is none of the words that its head explains.");
}

internal enum EscalationWhen
{
    Before,
    After,
    NoCourtSits,
    Missed,
}
