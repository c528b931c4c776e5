using Dapper;
using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Documents;

namespace OperationsCase.Tests.Given;

/// <summary>The ordinary documents of a closure.</summary>
internal static class SampleDocuments
{
    public const string Advisers = "Hackney Law Centre, 8 Lower Clapton Road, 020 8985 8364\nShelter, 0808 800 4444";

    /// <summary>An operation whose notice was served just now, and is listed tomorrow.</summary>
    public static async Task<(string Operation, Guid Notice)> AServedNotice(this CaseRoom room)
    {
        var operation = await room.AClosure();

        return (operation, await room.Done(room.ANoticeServedNow(operation) with
        {
            CourtCode = room.ACourt(),
            ListedAt = room.Clock
            .GetUtcNow()
            .AddDays(1)
        }));
    }

    public static MakeClosureDocument ADocumentToMake(
        string operation,
        Guid subject,
        ClosureDocumentKind kind = ClosureDocumentKind.ClosureNotice) => new()
        {
            Operation = operation,
            Kind = kind,
            SubjectId = subject,
            Advice = kind == ClosureDocumentKind.ClosureNotice ? Advisers : null,
        };

    /// <summary>A draft certificate of service, which needs nothing more than the service itself.</summary>
    public static async Task<Guid> ADraft(this CaseRoom room, string operation)
    {
        var notice = room.Database.QueryFirst<Guid>(
            "SELECT notice.Id FROM ClosureNotice AS notice JOIN Operation AS o ON o.Id = notice.OperationId WHERE o.Reference = @operation",
            new { operation });

        return (await room.Done(ADocumentToMake(operation, notice, ClosureDocumentKind.ServiceCertificate))).Id;
    }

    /// <summary>The order that a court makes a day later, until the end of January.</summary>
    public static async Task<Guid> AnOrderMadeOf(this CaseRoom room, string operation)
    {
        room.Clock.Advance(TimeSpan.FromDays(1));
        var now = room.Clock.GetUtcNow();
        await room.Done(new RecordHearing { Operation = operation, CourtCode = room.ACourt(), HeardAt = now, Outcome = HearingOutcome.OrderMade });

        return await room.Done(new RecordClosureOrder { Operation = operation, EffectiveFrom = now, LastDayOn = new DateOnly(2027, 1, 31) });
    }
}
