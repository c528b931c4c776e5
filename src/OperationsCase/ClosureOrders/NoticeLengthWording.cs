using OperationsCase.Deadlines;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

/// <summary>Says for how long a closure notice runs, by the law of the day on which it is asked.</summary>
internal static class NoticeLengthWording
{
    /// <summary>"A notice runs for 24 hours or 48 hours".</summary>
    public static string RunsFor(StatuteBook statutes, TimeProvider clock) => $"A notice runs for {Shorter(statutes, clock)} or {Longer(statutes, clock)}";

    /// <summary>"A notice of 48 hours needs a superintendent or above".</summary>
    public static string NeedsSuperintendent(StatuteBook statutes, TimeProvider clock) =>
        $"A notice of {Longer(statutes, clock)} needs a superintendent or above";

    private static string Shorter(StatuteBook statutes, TimeProvider clock) => Length(ClosureRules.NoticeEnd24, statutes, clock);

    private static string Longer(StatuteBook statutes, TimeProvider clock) => Length(ClosureRules.NoticeEnd48, statutes, clock);

    private static string Length(string ruleId, StatuteBook statutes, TimeProvider clock) =>
        RuleLengthWording.Length(statutes.Find(ruleId, London.DateOf(clock.GetUtcNow())));
}
