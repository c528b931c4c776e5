using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines;

/// <summary>Starts and ends clocks, inside the transaction of the command whose event they depend on.</summary>
internal sealed partial class DeadlineService(
        Database database,
        StatuteBook statutes,
        BankHolidayCalendars calendars,
        IEnumerable<INextDeadlineStore> stores,
        ICurrentUser officer,
        TimeProvider clock)
{
    /// <summary>Starts an hour clock of a case at the instant of its trigger.</summary>
    /// <param name="facts">What the rule must know besides, such as the hours of an extension notice.</param>
    /// <param name="governedOn">
    /// The London day whose law governs the clock, where that is not the day of the trigger; the whole of a closure is governed by the day
    /// of service.
    /// </param>
    /// <returns>The last instant in time, in UTC.</returns>
    public async Task<DateTimeOffset> Start(
        string ruleId,
        DateTimeOffset trigger,
        Guid subjectId,
        DeadlineCase of,
        string? facts = null,
        DateOnly? governedOn = null) =>
        await Keep(StartedDeadline.From(statutes, await calendars.Latest(), ruleId, trigger, facts, governedOn), subjectId, of);

    /// <summary>Starts a clock of days or months that a rule calculates from a London day.</summary>
    /// <inheritdoc cref="Start" />
    public async Task<DateTimeOffset> StartOn(
        string ruleId,
        DateOnly on,
        DateTimeOffset trigger,
        Guid subjectId,
        DeadlineCase of,
        DateOnly? governedOn = null) =>
        await Keep(StartedDeadline.FromDay(statutes, await calendars.Latest(), ruleId, on, trigger, facts: null, governedOn), subjectId, of);

    /// <summary>Starts a clock whose end a court stated; the rule only says how far off that end may be.</summary>
    /// <param name="lastDayOn">The last London day, included; the deadline is the midnight that ends it.</param>
    /// <inheritdoc cref="Start" />
    public async Task<DateTimeOffset> StartStated(
            string ruleId,
            DateTimeOffset trigger,
            DateOnly lastDayOn,
            Guid subjectId,
            DeadlineCase of,
            string? facts = null,
            DateOnly? governedOn = null) =>
        await Keep(StartedDeadline.Stated(statutes, await calendars.Latest(), ruleId, trigger, lastDayOn, facts, governedOn), subjectId, of);

    /// <summary>Starts an hour clock whose end a court stated as an instant; the rule only limits it.</summary>
    /// <param name="until">The last instant in time, in UTC, never after what the rule allows.</param>
    /// <inheritdoc cref="Start" />
    public async Task<DateTimeOffset> StartUntil(
            string ruleId,
            DateTimeOffset trigger,
            DateTimeOffset until,
            Guid subjectId,
            DeadlineCase of,
            DateOnly governedOn) =>
        await Keep(StartedDeadline.Until(statutes, await calendars.Latest(), ruleId, trigger, until, governedOn), subjectId, of);

    /// <summary>Starts a clock from an instant, or from its London day where its rule counts days.</summary>
    /// <inheritdoc cref="Start" />
    public Task<DateTimeOffset> StartAsCounted(string ruleId, DateTimeOffset trigger, Guid subjectId, DeadlineCase of) =>
        statutes.Find(ruleId, trigger).CountsHours
            ? Start(ruleId, trigger, subjectId, of)
            : StartOn(ruleId, London.DateOf(trigger), trigger, subjectId, of);

    /// <summary>What the rule says that must be done, in the words of today.</summary>
    public string WhatOf(string ruleId) => statutes.Find(ruleId, clock.GetUtcNow()).MustBeDone;

    /// <summary>Whether the law of a London day has such a clock at all: the Act of 2003 knows no end of a notice.</summary>
    public bool HasClock(string ruleId, DateOnly governedOn) => statutes.Knows(ruleId, governedOn);

    /// <summary>Says that the act was done, in time or late; its warnings stand down.</summary>
    /// <param name="at">When it was done in the world.</param>
    /// <param name="how">In a few words, such as "Heard at Thames Magistrates’ Court".</param>
    public async Task Meet(Guid subjectId, string ruleId, DateTimeOffset at, string how, DeadlineCase of)
    {
        var met = new { SubjectId = subjectId, RuleId = ruleId, MetAt = at, MetBy = officer.Name, MetHow = how, Now = clock.GetUtcNow() };
        await database.Execute(Sql.Meet, met);
        await database.Execute(Sql.StandDownAlerts, met);
        await UpdateCase(of);
    }

    /// <summary>Ends a clock without the act, because nothing depends on it any more.</summary>
    public async Task StandDown(Guid subjectId, string ruleId, DeadlineCase of)
    {
        var which = new { SubjectId = subjectId, RuleId = ruleId, Now = clock.GetUtcNow() };
        await database.Execute(Sql.StandDown, which);
        await database.Execute(Sql.StandDownAlerts, which);
        await UpdateCase(of);
    }

    /// <summary>Lets a clock run again that was met or stood down, with the warnings that were to come.</summary>
    /// <remarks>What was missed meanwhile is told; what was sent stays sent.</remarks>
    public async Task Resume(Guid subjectId, string ruleId, DeadlineCase of)
    {
        var which = new { SubjectId = subjectId, RuleId = ruleId, Now = clock.GetUtcNow(), EscalationPolicy.Missed };
        await database.Execute(Sql.ResumeAlerts, which);
        await database.Execute(Sql.Resume, which);
        await UpdateCase(of);
    }

    /// <summary>Says of an open clock that it was missed, before it is stood down; whoever has not been told of the miss still is.</summary>
    public async Task GiveUpMissed(Guid subjectId, string ruleId)
    {
        var which = new { SubjectId = subjectId, RuleId = ruleId, Now = clock.GetUtcNow(), EscalationPolicy.Missed };
        await database.Execute(Sql.GiveUpMissed, which);
        await database.Execute(Sql.StandDownWarnings, which);
    }

    /// <summary>Ends every clock by these rules in a case, whatever it depends on, because nothing more will be done about them.</summary>
    /// <param name="of">The case.</param>
    /// <param name="ruleIds">The rules.</param>
    /// <returns>How many were open.</returns>
    public async Task<int> StandDownAll(DeadlineCase of, IReadOnlyList<string> ruleIds)
    {
        var which = new { CaseId = of.Id, RuleIds = ruleIds, Now = clock.GetUtcNow() };
        var ended = await database.Execute(Sql.StandDownAll, which);
        await database.Execute(Sql.StandDownAllAlerts, which);
        await UpdateCase(of);

        return ended;
    }

    /// <summary>Ends every clock and task of a case, because the case is closed over them.</summary>
    /// <param name="at">The instant by which they can be told from others when the case is opened again.</param>
    public async Task GiveUp(DeadlineCase of, DateTimeOffset at)
    {
        var which = new { CaseId = of.Id, Now = at };

        if (await database.Execute(Sql.GiveUpOfCase, which) > 0)
        {
            await database.Execute(Sql.GiveUpAlertsOfCase, which);
            await UpdateCase(of);
        }
    }

    /// <summary>Gives a case's open deadlines to the officer who has the case now; of its tasks those that its former officer had.</summary>
    public Task HandOver(Guid caseId, Guid officerId, Guid? formerId) =>
        database.Execute(Sql.HandOver, new { CaseId = caseId, OfficerId = officerId, FormerId = formerId });

    /// <summary>Gives one open clock to an officer.</summary>
    public Task Assign(Guid subjectId, string ruleId, Guid officerId) =>
        database.Execute(Sql.Assign, new { SubjectId = subjectId, RuleId = ruleId, OfficerId = officerId });

    /// <summary>Words a clock again that somebody had worded by hand.</summary>
    public Task Reword(Guid subjectId, string ruleId, string what) =>
        database.Execute(Sql.Reword, new { SubjectId = subjectId, RuleId = ruleId, What = what });

    private async Task<DateTimeOffset> Keep(StartedDeadline running, Guid subjectId, DeadlineCase of)
    {
        var now = clock.GetUtcNow();
        var id = TimeOrderedId.New(now);
        var holder = (await database.SingleOrDefault<DeadlineHolder>(Sql.Holder, new { of.Id, of.HolderId }))!;
        await database.Execute(Sql.Add, running.Row(id, subjectId, of, holder, officer.Name, now));

        if (running.Facts is { } facts)
        {
            await database.Execute(Sql.AddFacts, new { DeadlineId = id, Facts = facts });
        }

        foreach (var alert in running.Alerts(id, now))
        {
            await database.Execute(Sql.AddAlert, alert);
        }

        await UpdateCase(of);

        return running.DueAt;
    }

    private async Task UpdateCase(DeadlineCase of)
    {
        var next = (await database.Page<NextDeadline>(Sql.Next, new(new { of.Id }), skip: 0, take: 1)).SingleOrDefault();

        if (stores.SingleOrDefault(store => store.Kind == of.Kind) is { } store)
        {
            await store.NextIsDue(of.Id, next);
        }
    }
}

/// <summary>The case that a clock belongs to.</summary>
/// <param name="Kind">The code of its kind, whose store repeats its next deadline beside it.</param>
internal readonly record struct DeadlineCase(Guid Id, string Kind)
{
    /// <summary>Who holds the clock, where that is not the officer who has the case.</summary>
    public Guid? HolderId { get; init; }

    /// <summary>What must be done, where the rule does not say it.</summary>
    public string? What { get; init; }
}

/// <summary>
/// Repeats the earliest open deadline of a case beside it, for lists in order of time left. A room whose cases have deadlines registers one.
/// </summary>
internal interface INextDeadlineStore
{
    /// <summary>The code of the kind of case.</summary>
    string Kind { get; }

    Task NextIsDue(Guid caseId, NextDeadline? next);

    /// <summary>The same of many at once, where each has one.</summary>
    Task NextAreDue(IReadOnlyList<(Guid Id, NextDeadline Next)> earliest);
}

/// <summary>Who has a case, and where: the officer to whom its deadlines go, and its borough.</summary>
internal sealed record DeadlineHolder
{
    public Guid OfficerId { get; init; }

    public string BoroughCode { get; init; } = "";
}

/// <summary>The earliest open deadline of a case, which the case repeats beside itself.</summary>
internal sealed record NextDeadline
{
    public DateTimeOffset DueAt { get; init; }

    /// <summary>The last London day, included, of a clock that counts days.</summary>
    public DateOnly? LastDayOn { get; init; }

    public string What { get; init; } = "";
}
