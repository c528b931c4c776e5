using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.ClosureOrders.Orders;
using OperationsCase.Operations;
using OperationsCase.Tests.ClosureOrders;

namespace OperationsCase.Tests.Given;

/// <summary>Corrections of the parts of a closure that say what is recorded, until a test says otherwise.</summary>
internal static class SampleClosureCorrections
{
    private const string Why = "It was typed wrongly.";

    /// <summary>A copy given to the tenant an hour after the notice was served, and a correction of it.</summary>
    public static async Task<CorrectServiceAct> AServiceActToCorrect(this CaseRoom room)
    {
        var (operation, closure) = await room.AClosureWith(closure => closure.Serve());
        room.Clock.Advance(TimeSpan.FromHours(1));
        var act = new RecordServiceAct
        {
            Operation = operation,
            NoticeId = closure.NoticeId,
            How = ServiceMethod.Copy,
            ServedAt = room.Clock.GetUtcNow(),
            Place = "The landing",
            ServedBy = "PC Leah Strand",
            GivenTo = "The tenant",
        };

        return new CorrectServiceAct
        {
            Operation = operation,
            ActId = await room.Done(act),
            How = act.How,
            ServedAt = act.ServedAt,
            Place = act.Place,
            ServedBy = act.ServedBy,
            GivenTo = act.GivenTo,
            Version = room.VersionOf(operation),
            Why = Why,
        };
    }

    public static async Task<CorrectConsultation> AConsultationToCorrect(this CaseRoom room)
    {
        var (operation, _) = await room.AClosureWith(closure => closure.Authorise());
        var asked = (await room.Done(new GetClosure(operation))).Consultations.Single();

        return new CorrectConsultation
        {
            Operation = operation,
            ConsultationId = asked.Id,
            Body = asked.Body,
            Who = asked.Who,
            ConsultedAt = asked.ConsultedAt,
            Opinion = asked.Opinion,
            Version = room.VersionOf(operation),
            Why = Why,
        };
    }

    public static async Task<CorrectClosureProposal> AProposalToCorrect(this CaseRoom room)
    {
        var (operation, closure) = await room.AClosureWith(closure => closure.Consult());

        return new CorrectClosureProposal
        {
            Operation = operation,
            ProposalId = closure.ProposalId,
            Grounds = closure.Proposing.Grounds,
            Version = room.VersionOf(operation),
            Why = Why,
        };
    }

    public static async Task<CorrectReoccupationCheck> ACheckToCorrect(this CaseRoom room)
    {
        var (operation, closure) = await room.AClosureWith(closure => closure.Order(new DateOnly(2027, 1, 31)));
        room.Clock.Advance(TimeSpan.FromDays(1));
        var check = new RecordReoccupationCheck
        {
            Operation = operation,
            OrderId = closure.OrderId,
            CheckedAt = room.Clock.GetUtcNow(),
            CheckedBy = "PC Leah Strand",
            Found = PremisesCondition.Secure,
        };

        return new CorrectReoccupationCheck
        {
            Operation = operation,
            CheckId = await room.Done(check),
            CheckedAt = check.CheckedAt,
            CheckedBy = check.CheckedBy,
            Found = check.Found,
            Version = room.VersionOf(operation),
            Why = Why,
        };
    }

    /// <summary>£500 applied for a day after the order was discharged, and a correction of that.</summary>
    public static async Task<CorrectClosureCosts> CostsToCorrect(this CaseRoom room)
    {
        var (operation, closure) = await room.AnOrderThatEnded();
        var costs = new SettleClosureCosts
        {
            Operation = operation,
            OrderId = closure.OrderId,
            Claimed = true,
            AppliedAt = room.Clock.GetUtcNow(),
            CostsPence = 50_000,
        };
        await room.Done(costs);

        return new CorrectClosureCosts
        {
            Operation = operation,
            OrderId = closure.OrderId,
            Claimed = true,
            AppliedAt = costs.AppliedAt,
            CostsPence = costs.CostsPence,
            Version = room.VersionOf(operation),
            Why = Why,
        };
    }

    public static async Task<CorrectClosureOutcome> AnOutcomeToCorrect(this CaseRoom room)
    {
        var (operation, closure) = await room.AnOrderThatEnded();
        var review = new ReviewClosureOutcome
        {
            Operation = operation,
            OrderId = closure.OrderId,
            ComplaintsBefore = 11,
            ComplaintsAfter = 1,
            Reoccupied = YesNoNotKnown.No,
            Assessment = "It went quiet.",
        };
        await room.Done(review);

        return new CorrectClosureOutcome
        {
            Operation = operation,
            OrderId = closure.OrderId,
            ComplaintsBefore = review.ComplaintsBefore,
            ComplaintsAfter = review.ComplaintsAfter,
            Reoccupied = review.Reoccupied,
            Assessment = review.Assessment,
            Version = room.VersionOf(operation),
            Why = Why,
        };
    }

    /// <summary>An extension of 12 hours of a notice of 24, and a correction of it.</summary>
    public static async Task<CorrectNoticeChange> AnExtensionToCorrect(this CaseRoom room)
    {
        var (operation, closure) = await room.AClosureWith(closure => closure.Serve(hours: 24));
        await room.Done(new ExtendClosureNotice
        {
            Operation = operation,
            NoticeId = closure.NoticeId,
            AuthorisedBy = "Supt Martin Oyelaran",
            Rank = AuthorisingRank.Superintendent,
            Hours = 12,
            MadeAt = room.Clock.GetUtcNow(),
        });

        return await room.ChangeToCorrect(operation);
    }

    public static async Task<CorrectNoticeChange> ACancellationToCorrect(this CaseRoom room)
    {
        var (operation, closure) = await room.AClosureWith(closure => closure.Serve());
        room.Clock.Advance(TimeSpan.FromHours(1));
        await room.Done(new CancelClosureNotice
        {
            Operation = operation,
            NoticeId = closure.NoticeId,
            AuthorisedBy = "Supt Martin Oyelaran",
            Rank = AuthorisingRank.Superintendent,
            MadeAt = room.Clock.GetUtcNow(),
            What = "The tenant has moved out.",
        });

        return await room.ChangeToCorrect(operation);
    }

    /// <summary>The one change of the notice of a closure.</summary>
    public static async Task<CorrectNoticeChange> ChangeToCorrect(this CaseRoom room, string operation)
    {
        var change = (await room.Done(new GetClosure(operation))).NoticeChanges.Single();

        return new CorrectNoticeChange
        {
            Operation = operation,
            ChangeId = change.Id,
            AuthorisedBy = change.AuthorisedBy ?? "",
            Rank = change.Rank,
            Hours = change.Hours,
            MadeAt = change.MadeAt,
            What = change.What,
            Version = room.VersionOf(operation),
            Why = Why,
        };
    }

    private static async Task<(string Operation, PreparedNotice Closure)> AnOrderThatEnded(this CaseRoom room)
    {
        var (operation, closure) = await room.AClosureWith(closure => closure.Order(new DateOnly(2027, 1, 31)));
        room.Clock.Advance(TimeSpan.FromDays(1));
        await room.Done(new EndClosureOrder
        {
            Operation = operation,
            OrderId = closure.OrderId,
            How = OrderEndReason.Discharged,
            EndedAt = room.Clock.GetUtcNow(),
        });
        room.Clock.Advance(TimeSpan.FromDays(1));

        return (operation, closure);
    }

    private static async Task<(string Operation, PreparedNotice Closure)> AClosureWith(this CaseRoom room, Func<PreparedNotice, Task> steps)
    {
        var operation = await room.AClosure();
        var closure = new PreparedNotice(room, operation);
        await steps(closure);

        return (operation, closure);
    }
}
