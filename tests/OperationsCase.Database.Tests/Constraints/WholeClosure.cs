using Microsoft.Extensions.DependencyInjection;
using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Documents;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.ClosureOrders.Orders;
using OperationsCase.Demonstration;
using OperationsCase.Foundation.Reference;
using OperationsCase.Import;
using OperationsCase.Operations;
using OperationsCase.Premises;
using OperationsCase.Statute;

namespace OperationsCase.Database.Tests.Constraints;

/// <summary>One closure of this spring from its proposal to the review of its outcome, so that every table of a closure has a row.</summary>
internal static class WholeClosure
{
    private const string Court = "2574-1";

    public static async Task Write(BatchApplication application, DemoPerson officer)
    {
        var operation = await application.Done(officer, new LogCrackHouseClosure
        {
            IdempotencyKey = Guid.CreateVersion7(application.Now),
            WardCode = application.Services.GetRequiredService<Gazetteer>().Wards.First(ward => ward.BoroughCode == "E09000012").Code,
            Place = "Flat 3, Somerford House",
            StartedAt = At(5, 8, 9),
            Tenure = PremisesTenure.Council,
            TenantCuckooed = YesNoNotKnown.Yes,
            ChildrenPresent = YesNoNotKnown.No,
            Complaints = 4,
            ComplaintsSince = new DateOnly(2026, 4, 1),
            DrugEvidence = "Wraps found on a warrant.",
        });
        var noticeId = await Prepared(application, officer, operation);
        await application.Done(officer, new VaryClosureNotice
        {
            Operation = operation,
            NoticeId = noticeId,
            AuthorisedBy = "Supt Oyelaran",
            Rank = AuthorisingRank.Superintendent,
            MadeAt = At(5, 11, 16),
            What = "The bin store.",
        });
        await application.Done(officer, new RecordHearing
        {
            Operation = operation,
            NoticeId = noticeId,
            CourtCode = Court,
            HeardAt = At(5, 12, 10),
            Outcome = HearingOutcome.OrderMade,
        });
        var orderId = await application.Done(officer, new RecordClosureOrder { Operation = operation, LastDayOn = new DateOnly(2026, 8, 11) });
        await application.Done(officer, new ExtendClosureOrder
        {
            Operation = operation,
            OrderId = orderId,
            AuthorisedBy = "Insp Whitlock",
            Rank = AuthorisingRank.Inspector,
            Consulted = "The council",
            AppliedOn = new DateOnly(2026, 7, 28),
            CourtCode = Court,
            MadeAt = At(8, 3, 11),
            LastDayOn = new DateOnly(2026, 11, 5),
        });
        await Others(application, officer, operation);
        await application.Done(officer, new RecordReoccupationCheck
        {
            Operation = operation,
            OrderId = orderId,
            CheckedAt = At(6, 1, 9),
            CheckedBy = "PC Strand",
            Found = PremisesCondition.Secure,
            Note = "Screens untouched.",
        });
        await application.Done(officer, new EndClosureOrder { Operation = operation, OrderId = orderId, How = OrderEndReason.RanOut });
        await application.Done(officer, new SettleClosureCosts
        {
            Operation = operation,
            OrderId = orderId,
            Claimed = true,
            AppliedAt = At(11, 10, 9),
            CostsPence = 84_000,
        });
        await application.Done(officer, new ReviewClosureOutcome
        {
            Operation = operation,
            OrderId = orderId,
            ComplaintsBefore = 9,
            ComplaintsAfter = 1,
            Reoccupied = YesNoNotKnown.No,
            Assessment = "Let again.",
        });
    }

    /// <summary>Notices of other premises: one extended, one cancelled, and one that is only proposed.</summary>
    private static async Task Others(BatchApplication application, DemoPerson officer, string operation)
    {
        var extended = await application.Done(officer, Served(operation, "Flat 4, Somerford House"));
        await application.Done(officer, new ExtendClosureNotice
        {
            Operation = operation,
            NoticeId = extended,
            AuthorisedBy = "Supt Oyelaran",
            Rank = AuthorisingRank.Superintendent,
            Hours = 12,
            MadeAt = At(5, 12, 9),
        });
        var cancelled = await application.Done(officer, Served(operation, "Flat 5, Somerford House"));
        await application.Done(officer, new CancelClosureNotice
        {
            Operation = operation,
            NoticeId = cancelled,
            AuthorisedBy = "Supt Oyelaran",
            Rank = AuthorisingRank.Superintendent,
            MadeAt = At(5, 12, 9),
            What = "The tenant has left.",
        });
        await application.Done(officer, new ProposeClosureNotice
        {
            Operation = operation,
            Premises = "Flat 6, Somerford House",
            Grounds = "Dealing moved here.",
        });
    }

    private static RecordClosureNotice Served(string operation, string premises) => new()
    {
        Operation = operation,
        Premises = premises,
        AuthorisedBy = "Insp Whitlock",
        Rank = AuthorisingRank.Inspector,
        Hours = 24,
        IssuedAt = At(5, 11, 13),
        ServedAt = At(5, 11, 14),
        ServedBy = "PC Strand",
        ServedWhere = "The front door",
    };

    private static async Task<Guid> Prepared(BatchApplication application, DemoPerson officer, string operation)
    {
        var proposalId = await application.Done(officer, new ProposeClosureNotice
        {
            Operation = operation,
            Premises = "Flat 3, Somerford House",
            Grounds = "Dealing day and night.",
        });
        await application.Done(officer, new RecordConsultation
        {
            Operation = operation,
            ProposalId = proposalId,
            Body = ConsultedBody.Council,
            Who = "Community safety team",
            ConsultedAt = At(5, 11, 9),
            Opinion = ConsultedOpinion.Supports,
            Note = "By telephone.",
        });
        await application.Done(officer, new AuthoriseClosureNotice
        {
            Operation = operation,
            ProposalId = proposalId,
            AuthorisedBy = "Supt Oyelaran",
            Rank = AuthorisingRank.Superintendent,
            Authority = NoticeAuthority.Oral,
            WarrantNumber = "187204",
            Hours = 48,
            AuthorisedAt = At(5, 11, 11),
        });
        await application.Done(officer, new ConfirmOralAuthority { Operation = operation, ProposalId = proposalId, ConfirmedAt = At(5, 11, 12) });
        await application.Done(officer, new MakeClosureDocument
        {
            IdempotencyKey = Guid.CreateVersion7(application.Now),
            Operation = operation,
            Kind = ClosureDocumentKind.ClosureNotice,
            SubjectId = proposalId,
            CourtCode = Court,
            ListedAt = At(5, 12, 10),
        });
        await application.Done(officer, new IssueClosureNotice
        {
            Operation = operation,
            ProposalId = proposalId,
            Contents = IssueClosureNotice.Seven,
            IssuedAt = At(5, 11, 13),
        });
        var noticeId = await application.Done(officer, new ServeClosureNotice
        {
            Operation = operation,
            ProposalId = proposalId,
            ServedAt = At(5, 11, 15),
            ServedBy = "PC Strand",
            Place = "The front door",
            Proof = "Photograph 1",
            CourtCode = Court,
            ListedAt = At(5, 12, 10),
        });
        await application.Done(officer, new RecordServiceAct
        {
            Operation = operation,
            NoticeId = noticeId,
            How = ServiceMethod.Copy,
            ServedAt = At(5, 11, 16),
            Place = "The front door",
            ServedBy = "PC Strand",
            GivenTo = "The tenant",
            Proof = "Body-worn video",
        });

        return noticeId;
    }

    private static DateTimeOffset At(int month, int day, int hour) => London.At(new DateOnly(2026, month, day), new TimeOnly(hour, 0));
}
