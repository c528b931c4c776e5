using OperationsCase.Approvals;
using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.ClosureOrders.Orders;
using OperationsCase.Import;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.Demonstration;

/// <summary>Plans the closures that were prepared here step by step, and not only recorded after service; every third one.</summary>
internal sealed class DemoNotices(DemoContext script)
{
    private readonly Dictionary<DemoPlannedOperation, Guid> orders = [];

    private DemoSchedule Agenda => script.Agenda;

    public static bool IsOf(DemoPlannedOperation operation, DemoContext script) => script.Operations.IndexOf(operation) % 3 == 0;

    /// <summary>From the proposal to each act of service.</summary>
    public void Plan(DemoPlannedOperation operation, RecordClosureNotice notice, DateTimeOffset recordedAt)
    {
        var (proposalId, noticeId) = (Guid.Empty, Guid.Empty);
        var (issued, served) = (notice.IssuedAt!.Value, notice.ServedAt!.Value);
        var council = script.Gazetteer.Borough(operation.Place.BoroughCode)!.Name;

        Add(issued.AddHours(-6), async application => proposalId = await application.Done(operation.Officer, new ProposeClosureNotice
        {
            Operation = operation.Reference,
            Premises = notice.Premises,
            Grounds = "Class A drugs are sold from the flat day and night. Callers shout, fight on the landing and leave needles; a notice "
                + "is needed before someone is hurt.",
        }));
        Add(issued.AddHours(-4), application => application.Done(operation.Officer, new RecordConsultation
        {
            Operation = operation.Reference,
            ProposalId = proposalId,
            Body = ConsultedBody.Council,
            Who = $"{council} community safety team",
            ConsultedAt = issued.AddHours(-4).AddMinutes(-10),
            Opinion = ConsultedOpinion.Supports,
        }));
        Add(issued.AddHours(-3), application => application.Done(operation.Officer, new RecordConsultation
        {
            Operation = operation.Reference,
            ProposalId = proposalId,
            Body = ConsultedBody.Occupier,
            Who = "The tenant",
            ConsultedAt = issued.AddHours(-3).AddMinutes(-20),
            Opinion = ConsultedOpinion.Informed,
            Note = "Told at the door, and given the number of the law centre.",
        }));
        PlanTheAuthority(operation, notice, issued, () => proposalId);
        Add(issued.AddMinutes(2), application => application.Done(operation.Officer, new IssueClosureNotice
        {
            Operation = operation.Reference,
            ProposalId = proposalId,
            IssuedAt = issued,
            Contents = IssueClosureNotice.Seven,
        }));
        Add(recordedAt, async application => noticeId = await application.Done(operation.Officer, new ServeClosureNotice
        {
            Operation = operation.Reference,
            ProposalId = proposalId,
            ServedAt = served,
            ServedBy = notice.ServedBy,
            Place = "The flat’s front door",
            Proof = "Body-worn video",
            CourtCode = notice.CourtCode,
            ListedAt = notice.ListedAt,
        }));
        Add(recordedAt.AddMinutes(1), application => application.Done(operation.Officer, new RecordServiceAct
        {
            Operation = operation.Reference,
            NoticeId = noticeId,
            How = ServiceMethod.Access,
            ServedAt = served.AddMinutes(3),
            Place = "The block’s entrance",
            ServedBy = notice.ServedBy,
        }));
        Add(recordedAt.AddMinutes(2), application => application.Done(operation.Officer, new RecordServiceAct
        {
            Operation = operation.Reference,
            NoticeId = noticeId,
            How = ServiceMethod.Copy,
            ServedAt = served.AddMinutes(5),
            Place = "At the flat’s front door",
            ServedBy = notice.ServedBy,
            GivenTo = "The tenant",
        }));

        if (script.Operations.IndexOf(operation) % 2 == 0)
        {
            Add(recordedAt.AddMinutes(20), application => application.Done(operation.Officer, new VaryClosureNotice
            {
                Operation = operation.Reference,
                NoticeId = noticeId,
                AuthorisedBy = notice.AuthorisedBy,
                Rank = notice.Rank,
                MadeAt = recordedAt.AddMinutes(15),
                What = "The bin store on the ground floor, which the neighbours use too.",
            }));
        }
    }

    /// <summary>A closure that waits for the superintendent who signs in to decide on it.</summary>
    public void PlanAnOpenRequest(DemoPlannedOperation operation, DateTimeOffset askedAt)
    {
        var proposalId = Guid.Empty;
        Add(askedAt.AddHours(-3), async application => proposalId = await application.Done(operation.Officer, new ProposeClosureNotice
        {
            Operation = operation.Reference,
            Premises = operation.Place.Address,
            Grounds = "14 complaints from 6 residents in seven weeks, of callers all night, threats on the stairs and needles in the lift. "
                + "Three fights on the landing. The landlord’s warning and nine patrols did not stop it. The tenant cannot keep the callers out.",
        }));
        Add(askedAt.AddHours(-2), application => application.Done(operation.Officer, new RecordConsultation
        {
            Operation = operation.Reference,
            ProposalId = proposalId,
            Body = ConsultedBody.Council,
            Who = "Hackney community safety team",
            ConsultedAt = askedAt.AddHours(-2).AddMinutes(-20),
            Opinion = ConsultedOpinion.Supports,
            Note = "Asks for 48 hours, so that a place can be found for the tenant.",
        }));
        Add(askedAt.AddHours(-1), application => application.Done(operation.Officer, new RecordConsultation
        {
            Operation = operation.Reference,
            ProposalId = proposalId,
            Body = ConsultedBody.Occupier,
            Who = "The tenant",
            ConsultedAt = askedAt.AddHours(-1).AddMinutes(-20),
            Opinion = ConsultedOpinion.Informed,
            Note = "Wants to stay, and wants the callers gone.",
        }));
        Add(askedAt, application => application.Done(operation.Officer, new AskForClosureAuthority
        {
            Operation = operation.Reference,
            ProposalId = proposalId,
            ApproverId = script.Cast.Martin.Id,
            Hours = 48,
            Why = "So that it can be served while the council’s support worker is there.",
        }));
    }

    /// <summary>Decided here by the superintendent who has an account; elsewhere in the other boroughs.</summary>
    private void PlanTheAuthority(DemoPlannedOperation operation, RecordClosureNotice notice, DateTimeOffset issued, Func<Guid> proposalId)
    {
        var martin = script.Cast.Martin;

        if (notice.AuthorisedBy != martin.Name || operation.Officer.Id == martin.Id)
        {
            Add(issued.AddMinutes(-20), application => application.Done(operation.Officer, new AuthoriseClosureNotice
            {
                Operation = operation.Reference,
                ProposalId = proposalId(),
                AuthorisedBy = notice.AuthorisedBy,
                Rank = notice.Rank,
                WarrantNumber = "190316",
                Authority = NoticeAuthority.Written,
                Hours = notice.Hours,
                AuthorisedAt = issued.AddMinutes(-30),
            }));

            return;
        }

        Add(issued.AddMinutes(-100), application => application.Done(operation.Officer, new AskForClosureAuthority
        {
            Operation = operation.Reference,
            ProposalId = proposalId(),
            ApproverId = martin.Id,
            Hours = notice.Hours,
        }));
        Add(issued.AddMinutes(-20), async application =>
        {
            var asked = (await application.Done(martin, new ListApprovals())).Rows.First(row => row.Reference.Value == operation.Reference);
            await application.Done(martin, new DecideOnApproval
            {
                Approval = asked.Approval,
                Decision = ApprovalDecision.Approved,
                ContentHash = (await application.Done(martin, new GetApproval(asked.Approval))).Content!.Hash,
            });
        });
    }

    /// <summary>The order's checks, for some its extension, and what follows it.</summary>
    /// <returns>When nothing more is left to be done.</returns>
    public DateTimeOffset PlanTheOrder(DemoPlannedOperation operation, DateTimeOffset heard, DateOnly lastDayOn, DateTimeOffset ended)
    {
        Add(heard.AddDays(7), async application =>
        {
            orders[operation] = (await application.Done(operation.Officer, new GetClosure(operation.Reference))).Orders[0].Id;
            await application.Done(operation.Officer, new RecordReoccupationCheck
            {
                Operation = operation.Reference,
                OrderId = orders[operation],
                CheckedAt = heard.AddDays(7).AddMinutes(-40),
                CheckedBy = "PCSO of the ward team",
                Found = PremisesCondition.Secure,
                Note = "Screens untouched.",
            });
        });

        if (script.Operations.IndexOf(operation) % 2 == 1)
        {
            var extended = London.At(script.CourtDay(lastDayOn.AddDays(-8)), new TimeOnly(11, 0));
            Add(extended.AddHours(3), application => application.Done(operation.Officer, new ExtendClosureOrder
            {
                Operation = operation.Reference,
                OrderId = orders[operation],
                AuthorisedBy = "Insp Dana Whitlock",
                Rank = AuthorisingRank.Inspector,
                Consulted = "The council’s community safety team",
                AppliedOn = London.DateOf(extended).AddDays(-7),
                CourtCode = script.CourtFor(operation.Place.BoroughCode).Code,
                MadeAt = extended,
                LastDayOn = lastDayOn.AddDays(28),
            }));
            ended = ended.AddDays(28);
        }

        Add(ended, application => application.Done(operation.Officer, new EndClosureOrder
        {
            Operation = operation.Reference,
            OrderId = orders[operation],
            How = OrderEndReason.RanOut,
        }));
        Add(ended.AddDays(5), application => application.Done(operation.Officer, new SettleClosureCosts
        {
            Operation = operation.Reference,
            OrderId = orders[operation],
            Claimed = false,
        }));
        Add(ended.AddDays(29), application => application.Done(operation.Officer, new ReviewClosureOutcome
        {
            Operation = operation.Reference,
            OrderId = orders[operation],
            ComplaintsBefore = 14,
            ComplaintsAfter = 2,
            Reoccupied = YesNoNotKnown.No,
            Assessment =
                "The landlord has let the flat again. Some of the dealing went to the stairwell of the next block for a fortnight and then stopped.",
        }));

        return ended.AddDays(29);
    }

    private void Add(DateTimeOffset at, Func<BatchApplication, Task> act) => Agenda.Add(at, act);
}
