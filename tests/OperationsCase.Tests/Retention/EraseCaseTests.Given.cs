using System.Text;
using Dapper;
using OperationsCase.ClosureOrders;
using OperationsCase.Disclosures;
using OperationsCase.Foundation.Data;
using OperationsCase.Intelligence;
using OperationsCase.Marking;
using OperationsCase.Operations;
using OperationsCase.Retention;
using OperationsCase.Sharing;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Retention;

public partial class EraseCaseTests
{
    private async Task<string> AnOperationWithTextsEverywhere()
    {
        var supervisor = room.ASupervisor();
        var network = await room.ANetwork();
        var operation = await room.Done(room.AClosureToLog() with
        {
            IdempotencyKey = Guid.CreateVersion7(),
            Place = $"{Sign} House, Flat 14",
            Landlord = $"{Sign} Homes",
            DrugEvidence = $"46 wraps sold by {Sign}",
        });
        await room.Done(SampleNetworks.ALink(operation, network) with { Part = $"Stash of {Sign}" });
        await room.Confirmed(room.AnAnalyst(), await room.Done(room.AClaimToMake(operation, network) with { Why = $"{Sign} is in prison" }));
        var notice = await room.Done(room.ANoticeServedNow(operation) with { Premises = $"{Sign} House", ServedWhere = $"Handed to {Sign}" });
        await room.Done(SampleDocuments.ADocumentToMake(operation, notice) with { Advice = $"{Sign} Law Centre" });
        await room.Sweep();
        room.Clock.Advance(TimeSpan.FromHours(24));
        await room.Done(new RecordHearing
        {
            Operation = operation,
            CourtCode = room.ACourt(),
            HeardAt = room.Clock.GetUtcNow(),
            Outcome = HearingOutcome.Refused,
            Note = $"{Sign} was heard",
        });
        await room.Done(Told(operation));
        await Disclose(operation);
        await room.Done(new MarkCase { Case = operation, Mark = ProtectiveMark.OfficialSensitive, Caveat = $"Protect {Sign}" });
        await room.As(supervisor, () => room.Done(new ShareOperation
        {
            Operation = operation,
            BoroughCode = CaseRoom.TowerHamlets,
            Why = $"{Sign} lives there",
        }));
        await room.Closed(new CloseOperation { Operation = operation, Outcome = OperationOutcome.NoFurtherAction, Note = $"{Sign} went away" });
        await room.As(supervisor, () => room.Done(room.ARestriction(operation, room.Priya, manager) with { Reason = $"{Sign} gives information" }));
        await room.ScheduleReviews();
        await room.As(manager, () => room.Done(new KeepCaseAfterReview
        {
            Case = operation,
            ReviewGroup = 3,
            Reason = $"{Sign} may come back",
            NextReviewOn = new DateOnly(2028, 1, 1),
            Version = 1,
        }));

        return operation;
    }

    private async Task Disclose(string about)
    {
        var disclosure = room.ADisclosure(about) with
        {
            IdempotencyKey = Guid.CreateVersion7(),
            Organisation = $"Council for {Sign}",
            Recipient = Sign,
            What = $"That {Sign} is known",
            LegalGround = DisclosureGround.Other,
            OtherGround = $"{Sign} Act",
        };
        var id = await room.Done(disclosure);
        await room.Done(disclosure with { IdempotencyKey = Guid.CreateVersion7(), What = $"That {Sign} is not known", CorrectsId = id });
    }

    private static LogIntelligence Told(string about) => new()
    {
        IdempotencyKey = Guid.CreateVersion7(),
        Case = about,
        Source = SourceGrade.Untested,
        Assessment = IntelligenceAssessment.B,
        Handling = HandlingCode.C,
        Conditions = $"Not to be told to {Sign}",
        Content = $"{Sign} sells from the bridge",
        Provenance = $"A neighbour of {Sign}",
    };

    private IEnumerable<string> TablesThatTell()
    {
        var consultations = room.Database.Query<string>("SELECT Terms FROM Consultation");

        return room.Everything().Append(KeyValuePair.Create("Consultation", string.Concat(consultations)))
            .Where(table => table.Value.Contains(Sign, StringComparison.OrdinalIgnoreCase)).Select(table => table.Key);
    }

    private static bool InTheFile(SqliteEngine engine) => new[] { engine.Place, $"{engine.Place}-wal" }.Where(File.Exists).Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);

        return Encoding.Latin1.GetString(bytes.ToArray()).Contains(Sign, StringComparison.OrdinalIgnoreCase);
    });
}
