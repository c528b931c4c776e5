using MediatR;
using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.ClosureOrders.Orders;
using OperationsCase.Disruption;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Marking;
using OperationsCase.NeedToKnow;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Premises;
using OperationsCase.Problems;
using OperationsCase.Retention;
using OperationsCase.Seizures;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Data;

/// <summary>Every command that carries the version that was shown, when somebody else was quicker.</summary>
public partial class TransactionRetryTests
{
    internal static readonly Dictionary<Type, Func<CaseRoom, Task<RaceCase>>> Races = new()
    {
        [typeof(ChangeOperation)] = async room =>
        {
            var operation = await room.AClosure();
            var head = (await room.Done(new GetOperation(operation))).Head;
            var mine = new ChangeOperation
            {
                Operation = operation,
                Version = head.Version,
                Name = "Mine",
                Place = head.Place,
                OfficerId = head.OfficerId,
                Harm = head.Harm,
            };

            return RaceCase.Of(room, theirs: mine with { Name = "Lantern" }, mine, "It now says: Lantern, ");
        },
        [typeof(CorrectCannabisFactory)] = async room =>
        {
            var recorded = await room.ACorrection<CorrectCannabisFactory>(await room.Done(room.AFactoryToLog()));

            return RaceCase.Of(room, theirs: recorded with { Plants = 90 }, recorded with { Plants = 12 }, "It now says: Plants 90");
        },
        [typeof(CorrectCrackHouseClosure)] = async room =>
        {
            var recorded = await room.ACorrection<CorrectCrackHouseClosure>(await room.AClosure());

            return RaceCase.Of(room, theirs: recorded with { Landlord = "Dalston Homes" }, recorded with { Landlord = "Mine" }, "Landlord Dalston Homes");
        },
        [typeof(CorrectOpenMarket)] = async room =>
        {
            var recorded = await room.ACorrection<CorrectOpenMarket>(await room.Done(room.AMarketToLog()));

            return RaceCase.Of(room, theirs: recorded with { TestPurchases = 90 }, recorded with { TestPurchases = 12 }, "Test purchases 90");
        },
        [typeof(CorrectClosureNotice)] = async room =>
        {
            var recorded = await room.ANoticeToCorrect();

            return RaceCase.Of(room, theirs: recorded with { ServedBy = "PC Aidan Moss" }, recorded with { ServedBy = "Mine" }, "Served by PC Aidan Moss");
        },
        [typeof(CorrectHearing)] = async room =>
        {
            var recorded = await room.AHearingToCorrect();

            return RaceCase.Of(room, theirs: recorded with { Note = "By video" }, recorded with { Note = "Mine" }, "Note By video");
        },
        [typeof(CorrectClosureOrder)] = async room =>
        {
            var recorded = await room.AnOrderToCorrect();

            return RaceCase.Of(room, theirs: recorded with { Terms = "To all" }, recorded with { Terms = "Mine" }, "Terms To all");
        },
        [typeof(CorrectSeizure)] = async room =>
        {
            var recorded = await room.ASeizureToCorrect();

            return RaceCase.Of(room, theirs: recorded with { Seal = "MPS-1" }, recorded with { Seal = "Mine" }, "Seal MPS-1");
        },
        [typeof(CorrectDetentionOrder)] = async room =>
        {
            var recorded = await room.ADetentionOrderToCorrect();
            var shorter = recorded with { LastDayOn = recorded.LastDayOn!.Value.AddDays(-9) };

            return RaceCase.Of(room, theirs: shorter, recorded with { LastDayOn = shorter.LastDayOn!.Value.AddDays(-9) }, "Last day ");
        },
        [typeof(CorrectRelease)] = async room =>
        {
            var recorded = await room.AReleaseToCorrect();

            return RaceCase.Of(room, theirs: recorded with { ReleasedTo = "Her son" }, recorded with { ReleasedTo = "Mine" }, "Released to Her son");
        },
        [typeof(CorrectClassATrafficking)] = async room =>
        {
            var recorded = await room.ACorrection<CorrectClassATrafficking>(await room.Done(room.ATraffickingOperationToLog()));

            return RaceCase.Of(room, theirs: recorded with { Arrests = 90 }, recorded with { Arrests = 12 }, "It now says: Arrests 90");
        },
        [typeof(ChangeNetwork)] = async room =>
        {
            var network = await room.ANetwork();
            var shown = room.ANetworkToIdentify();
            var mine = new ChangeNetwork
            {
                Network = network,
                Version = 1,
                Name = "Mine",
                Drugs = shown.Drugs,
                Level = shown.Level,
                Summary = shown.Summary,
                IdentifiedOn = shown.IdentifiedOn,
                BoroughCodes = shown.BoroughCodes,
            };

            return RaceCase.Of(room, theirs: mine with { Name = "Kestrel" }, mine, "It now says: Kestrel, ");
        },
        [typeof(DecideOnClaim)] = async room =>
        {
            var network = await room.ANetwork();
            var claim = await room.AClaim(await room.AnOperationAgainst(network), network);
            room.Officer.Is(room.AnAnalyst());
            var mine = SampleNetworks.AConfirmation(claim);

            return RaceCase.Of(
                room,
                theirs: mine with { Decision = ClaimDecision.Reject, Reasons = "The lines still ring." },
                mine,
                "Ines Okafor rejected this claim");
        },
        [typeof(CorrectClaim)] = async room =>
        {
            var mine = await room.AClaimToCorrect();

            return RaceCase.Of(room, theirs: mine with { Level = DisruptionLevel.Minor }, mine, "It waits for a decision, as minor on ");
        },
        [typeof(WithdrawClaim)] = async room =>
        {
            var theirs = await room.AClaimToCorrect();

            return RaceCase.Of(room, theirs, new WithdrawClaim { Claim = theirs.Claim, Version = 1, Why = "Mine." }, "It waits for a decision, as major on ");
        },
        [typeof(ReopenClaim)] = async room =>
        {
            var claim = (await room.AClaimToCorrect()).Claim;
            await room.Done(new WithdrawClaim { Claim = claim, Version = 1, Why = "It was another network." });
            var mine = new ReopenClaim { Claim = claim, Version = 2, Why = "It was this one." };

            return RaceCase.Of(room, theirs: mine, mine, "This claim waits for a decision already");
        },
        [typeof(ChangeProblem)] = async room =>
        {
            var mine = new ChangeProblem
            {
                Problem = await room.Done(room.AProblemToRecord()),
                Version = 1,
                Title = "Mine",
                Place = "By the shops",
                What = "Dealing.",
            };

            return RaceCase.Of(room, theirs: mine with { Title = "Needles in the alley" }, mine, "It now says: Needles in the alley, ");
        },
        [typeof(ChangePremises)] = async room =>
        {
            var mine = new ChangePremises
            {
                Case = await room.Done(room.PremisesToRecord()),
                Version = 1,
                Address = "61 Dalston Lane",
                Postcode = "E8 2NQ",
                WardCode = room.AWard(),
                Tenure = PremisesTenure.Council,
            };

            return RaceCase.Of(room, theirs: mine with { Address = "63 Dalston Lane" }, mine, "The address is now 63 Dalston Lane.");
        },
        [typeof(MoveProblem)] = async room =>
        {
            var mine = new MoveProblem { Problem = await room.Done(room.AProblemToRecord()), Version = 1, Stage = ProblemStage.Analysis };

            return RaceCase.Of(room, theirs: mine, mine, "It is now at analysis");
        },
        [typeof(ReviewRestriction)] = async room =>
        {
            var operation = await room.AClosure();
            var supervisor = room.ASupervisor();
            await room.Restricted(supervisor, operation);
            room.Officer.Is(supervisor);
            var mine = new ReviewRestriction
            {
                Case = operation,
                Version = 1,
                OfficerIds = [room.Priya.Id],
                Reason = "Mine.",
                ReviewOn = new DateOnly(2027, 1, 4),
            };

            return RaceCase.Of(room, theirs: mine with { Reason = "The tenant is afraid." }, mine, "It now says: The tenant is afraid.");
        },
        [typeof(MarkCase)] = async room =>
        {
            var mine = new MarkCase { Case = await room.AClosure(), Version = 0, Mark = ProtectiveMark.OfficialSensitive, Caveat = "Mine" };

            return RaceCase.Of(room, theirs: mine with { Caveat = "Source at risk" }, mine, "It now says: OFFICIAL-SENSITIVE: Source at risk");
        },
        [typeof(KeepCaseAfterReview)] = async room =>
        {
            var mine = AKeeping(await AReview(room));

            return RaceCase.Of(room, theirs: mine with { ReviewGroup = 2 }, mine, "It now says: group 2, next review on Friday 1\u00A0January 2027");
        },
        [typeof(HoldCaseFromErasure)] = async room =>
        {
            var mine = AHold(await AReview(room));

            return RaceCase.Of(
                room,
                theirs: mine with { For = HoldReason.Inquiry },
                mine,
                "held by Odette Marchbanks for a public inquiry or complaint");
        },
        [typeof(LiftRetentionHold)] = async room =>
        {
            var operation = await AReview(room);
            await room.Done(AHold(operation));

            return RaceCase.Of(room, theirs: AKeeping(operation) with { Version = 2 }, new LiftRetentionHold
            {
                Case = operation,
                Version = 2,
                Reason = "The appeal is over.",
            }, "It now says: group 3, ");
        },
        [typeof(EraseCase)] = async room =>
        {
            var operation = await AReview(room);

            return RaceCase.Of(room, theirs: AHold(operation), await room.AnErasure(operation), "held by Odette Marchbanks for legal proceedings");
        },
    };

    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    public static IEnumerable<Type> Commands => typeof(ICommand<>).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && type.IsCommand() && type.GetProperty("Version") is not null);

    [TestCaseSource(nameof(Commands))]
    public async Task The_slower_of_two_is_told_what_stands_there_now_and_overwrites_nothing(Type command)
    {
        Assert.That(AllRaces, Contains.Key(command), "Say here how two people race with it");
        var race = await AllRaces[command](room);
        Assert.That(await race.Theirs(), Is.Empty);
        var kept = room.Everything();

        var refusal = (await race.Mine()).Single();

        Assert.That(refusal.Kind, Is.EqualTo(RefusalKind.Conflict));
        Assert.That(refusal.Message, Does.Contain(race.Says));
        Assert.That(refusal.Message, Does.Contain(room.Officer.Now.Name).Or.StartWith("This claim waits"), "It says who wrote what stands there now");
        Assert.That(refusal.Message, Does.Contain(Format.Moment(room.Clock.GetUtcNow())).Or.StartWith("This claim waits"), "It says when");
        Assert.That(room.Everything(), Is.EqualTo(kept));
    }

    /// <summary>A closed case that has its first review, before the officer who decides on it.</summary>
    private static async Task<string> AReview(CaseRoom room)
    {
        var operation = await room.AClosedMarket();
        room.Officer.Is(room.AnInformationManager());

        return operation;
    }

    private static KeepCaseAfterReview AKeeping(string operation) =>
        new() { Case = operation, Version = 1, ReviewGroup = 3, Reason = "He is still at large.", NextReviewOn = new DateOnly(2027, 1, 1) };

    private static HoldCaseFromErasure AHold(string operation) =>
        new() { Case = operation, Version = 1, For = HoldReason.Legal, Reason = "An appeal is listed." };

    internal sealed record RaceCase(object Command, Func<Task<IReadOnlyList<Refusal>>> Theirs, Func<Task<IReadOnlyList<Refusal>>> Mine, string Says)
    {
        /// <param name="room">Where it is.</param>
        /// <param name="theirs">Sent first.</param>
        /// <param name="mine">Sent second, with the version that was shown before.</param>
        /// <param name="says">What the refusal must say of what stands there now.</param>
        public static RaceCase Of<T>(CaseRoom room, IRequest<Result<T>> theirs, IRequest<Result<T>> mine, string says) =>
            new(theirs, async () => (await room.Send(theirs)).Refusals, async () => (await room.Send(mine)).Refusals, says);
    }
}
