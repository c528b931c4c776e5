using OperationsCase.ClosureOrders.Notices;
using OperationsCase.ClosureOrders.Orders;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Data;

public partial class TransactionRetryTests
{
    internal static Dictionary<Type, Func<CaseRoom, Task<RaceCase>>> AllRaces =>
        Races.Concat(ClosureRaces).Concat(RacesOfWork).Concat(RacesOfAssets).ToDictionary();

    /// <summary>The corrections of the parts of a closure.</summary>
    private static readonly Dictionary<Type, Func<CaseRoom, Task<RaceCase>>> ClosureRaces = new()
    {
        [typeof(CorrectServiceAct)] = async room =>
        {
            var recorded = await room.AServiceActToCorrect();

            return RaceCase.Of(room, theirs: recorded with { Place = "The stairs" }, recorded with { Place = "Mine" }, "Place The stairs");
        },
        [typeof(CorrectConsultation)] = async room =>
        {
            var recorded = await room.AConsultationToCorrect();

            return RaceCase.Of(room, theirs: recorded with { Note = "By telephone" }, recorded with { Note = "Mine" }, "Note By telephone");
        },
        [typeof(CorrectClosureProposal)] = async room =>
        {
            var recorded = await room.AProposalToCorrect();

            return RaceCase.Of(room, theirs: recorded with { Grounds = "Fights." }, recorded with { Grounds = "Mine" }, "Grounds Fights.");
        },
        [typeof(CorrectReoccupationCheck)] = async room =>
        {
            var recorded = await room.ACheckToCorrect();

            return RaceCase.Of(room, theirs: recorded with { Note = "By day" }, recorded with { Note = "Mine" }, "Note By day");
        },
        [typeof(CorrectClosureCosts)] = async room =>
        {
            var recorded = await room.CostsToCorrect();

            return RaceCase.Of(room, theirs: recorded with { CostsPence = 60_000 }, recorded with { CostsPence = 70_000 }, "Costs £600.00");
        },
        [typeof(CorrectClosureOutcome)] = async room =>
        {
            var recorded = await room.AnOutcomeToCorrect();

            return RaceCase.Of(room, theirs: recorded with { Assessment = "It moved." }, recorded with { Assessment = "Mine" }, "Assessment It moved.");
        },
        [typeof(CorrectNoticeChange)] = async room =>
        {
            var recorded = await room.AnExtensionToCorrect();

            return RaceCase.Of(room, theirs: recorded with { Hours = 10 }, recorded with { Hours = 11 }, "Hours 10");
        },
    };
}
