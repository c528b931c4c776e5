using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.ClosureOrders;

/// <summary>A closure taken step by step to where a test wants it, an hour between the steps.</summary>
internal sealed class PreparedNotice(CaseRoom room, string operation)
{
    public const string Court = "2574-1";
    public const string Premises = "Flat 14, Aldridge House, Queensbridge Road";

    public Guid ProposalId { get; private set; }

    public Guid NoticeId { get; private set; }

    public Guid OrderId { get; private set; }

    private DateTimeOffset Now => room.Clock.GetUtcNow();

    public ProposeClosureNotice Proposing =>
        new() { Operation = operation, Premises = Premises, Grounds = "Dealing and fights on the landing, day and night." };

    public RecordConsultation Consulting => new()
    {
        Operation = operation,
        ProposalId = ProposalId,
        Body = ConsultedBody.Council,
        Who = "Hackney community safety team",
        ConsultedAt = Now,
        Opinion = ConsultedOpinion.Supports,
    };

    public AuthoriseClosureNotice Authorising => new()
    {
        Operation = operation,
        ProposalId = ProposalId,
        AuthorisedBy = "Supt Martin Oyelaran",
        Rank = AuthorisingRank.Superintendent,
        WarrantNumber = "198233",
        Authority = NoticeAuthority.Written,
        Hours = 48,
        AuthorisedAt = Now,
    };

    public IssueClosureNotice Issuing =>
        new() { Operation = operation, ProposalId = ProposalId, Contents = IssueClosureNotice.Seven, IssuedAt = Now };

    public ServeClosureNotice Serving => new()
    {
        Operation = operation,
        ProposalId = ProposalId,
        ServedAt = Now,
        ServedBy = "PC Leah Strand",
        Place = "The flat’s front door",
        Proof = "Photograph LS/1",
    };

    public RecordHearing Hearing(HearingOutcome outcome) =>
        new() { Operation = operation, NoticeId = NoticeId, CourtCode = Court, HeardAt = Now, Outcome = outcome };

    public async Task Propose() => ProposalId = await room.Done(Proposing);

    public async Task Consult()
    {
        await Propose();
        room.Clock.Advance(TimeSpan.FromHours(1));
        await room.Done(Consulting);
    }

    public async Task Authorise(int hours = 48)
    {
        await Consult();
        room.Clock.Advance(TimeSpan.FromHours(1));
        await room.Done(Authorising with { Hours = hours, Rank = hours == 24 ? AuthorisingRank.Inspector : AuthorisingRank.Superintendent });
    }

    public async Task Issue(int hours = 48)
    {
        await Authorise(hours);
        room.Clock.Advance(TimeSpan.FromHours(1));
        await room.Done(Issuing);
    }

    public async Task Serve(int hours = 48)
    {
        await Issue(hours);
        room.Clock.Advance(TimeSpan.FromHours(1));
        await ServeNow();
    }

    public async Task ServeNow() => NoticeId = await room.Done(Serving);

    public async Task Hear(HearingOutcome outcome, int hours = 48)
    {
        await Serve(hours);
        room.Clock.Advance(TimeSpan.FromHours(5));
        await room.Done(Hearing(outcome));
    }

    public async Task Order(DateOnly lastDayOn)
    {
        await Hear(HearingOutcome.OrderMade);
        OrderId = await room.Done(new RecordClosureOrder { Operation = operation, LastDayOn = lastDayOn });
    }
}
