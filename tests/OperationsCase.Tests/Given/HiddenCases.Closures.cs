using Dapper;
using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.ClosureOrders.Orders;

namespace OperationsCase.Tests.Given;

internal sealed partial class HiddenCases
{
    /// <summary>A proposal beside the notice that is served, and other premises with a hearing and an order.</summary>
    private async Task<HiddenReferences> WithAClosure(HiddenReferences references)
    {
        var (operation, now) = (references.Operation, room.Clock.GetUtcNow());
        var served = await room.Done(room.ANoticeServedNow(
            operation) with
        { Premises = "Harri Lodge", IssuedAt = now.AddHours(-3), ServedAt = now.AddHours(-3) });
        await room.Done(new VaryClosureNotice
        {
            Operation = operation,
            NoticeId = served,
            AuthorisedBy = "Supt Harri Cole",
            Rank = AuthorisingRank.Superintendent,
            MadeAt = now.AddHours(-2),
            What = "The yard of Harri Lodge.",
        });
        var act = await room.Done(new RecordServiceAct
        {
            Operation = operation,
            NoticeId = served,
            How = ServiceMethod.Access,
            ServedAt = now.AddHours(-2),
            Place = "The gate of Harri Lodge",
            ServedBy = "PC Leah Strand",
        });
        var hearing = await room.Done(new RecordHearing
        {
            Operation = operation,
            NoticeId = served,
            CourtCode = "2574-1",
            HeardAt = now.AddHours(-1),
            Outcome = HearingOutcome.OrderMade,
        });

        var order = await room.Done(new RecordClosureOrder { Operation = operation, LastDayOn = new DateOnly(2027, 1, 31) });
        var proposal = await room.Done(new ProposeClosureNotice { Operation = operation, Premises = "Harri Court", Grounds = "Harri Dane deals there." });
        var check = await room.Done(new RecordReoccupationCheck
        {
            Operation = operation,
            OrderId = order,
            CheckedAt = now,
            CheckedBy = "PC Leah Strand",
            Found = PremisesCondition.Secure,
        });
        var consultation = await room.Done(new RecordConsultation
        {
            Operation = operation,
            ProposalId = proposal,
            Body = ConsultedBody.Landlord,
            Who = "Harri Homes",
            ConsultedAt = now,
            Opinion = ConsultedOpinion.Supports,
        });

        return references with
        {
            Proposal = proposal.ToString(),
            Approval = room.AnOpenApproval(operation, proposal, Assessor),
            Task = (await room.Done(room.ATask(operation) with { What = "Ask about Harri Gate", Details = "Harri Dane cut the lock." })).ToString(),
            Decision = (await room.Done(room.ADecision(operation) with { Decided = "Harri Dane is not followed." })).ToString(),
            Intelligence = (await room.Done(room.AnIntelligenceEntry(operation) with { Content = "Harri Dane has a key." })).ToString(),
            Notice = served.ToString(),
            Hearing = hearing.ToString(),
            Order = order.ToString(),
            Act = act.ToString(),
            Consultation = consultation.ToString(),
            Check = check.ToString(),
            Change = room.Database.QueryFirst<Guid>("SELECT Id FROM ClosureNoticeChange WHERE NoticeId = @served", new { served }).ToString(),
        };
    }
}
