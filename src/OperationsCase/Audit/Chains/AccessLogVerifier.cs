using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Audit.Chains;

/// <summary>Walks the chain of who looked at what, and looks for consultations that should have been chained long ago.</summary>
internal sealed class AccessLogVerifier(Database database, VerifiedCounts walked, IReadOnlySet<Guid> redacted, Func<LogFlaw, Task> tell)
{
    public async Task Verify()
    {
        var end = ChainEnd.None;
        var isFlawed = false;
        DateTimeOffset? newest = null;

        await foreach (var row in database.Each<Row>(Sql.Seals, new { }))
        {
            walked.Consultations++;

            if (!isFlawed && WhatIsWrong(row, end) is { } sentence)
            {
                isFlawed = true;
                await tell(new LogFlaw(ChainEnd.Consultations, sentence));
            }

            newest = row.At > newest || newest is null ? row.At ?? newest : newest;
            end = new ChainEnd { Place = row.Place, Hash = row.Hash };
        }

        if (newest is { } last)
        {
            await foreach (var row in database.Each<AccessLogEntry>(Sql.Unchained, new { Before = last - SealLog.Late }))
            {
                await tell(new LogFlaw(
                    null,
                    $"{row.Request} of {Format.Moment(row.At)}, consultation {row.Id}, is in no chain: it was added later."));
            }
        }
    }

    private string? WhatIsWrong(Row row, ChainEnd end) => row switch
    {
        _ when row.Place != end.Place + 1 => $"Place {end.Place + 1} is missing: its consultation was removed, or another was put before it.",
        { Id: null } => $"Place {row.Place}: the consultation {row.ConsultationId} was removed.",
        _ when end.After(ChainEnd.Consultations, row.Looked.DigestWith(row.Salted)).Hash != row.Hash =>
            $"{Where(row)} was changed or put in another's place, or the hash of the one before it was changed.",
        { Id: { } id } when row.Salted.IsRedacted && !redacted.Contains(id) => $"{Where(row)} has lost its terms, and no redaction accounts for it.",
        { IsHeld: false } => $"{Where(row)} was changed: its terms are not those that were sealed.",
        _ => null,
    };

    private static string Where(Row row) => $"Place {row.Place}: {row.Request} of {Format.Moment(row.At!.Value)}";

    private sealed record Row
    {
        public int Place { get; init; }

        public Guid ConsultationId { get; init; }

        public string? TermsSalt { get; init; }

        public string? TermsDigest { get; init; }

        public string Hash { get; init; } = "";

        /// <summary>The consultation's own id; null when there is no such consultation.</summary>
        public Guid? Id { get; init; }

        public DateTimeOffset? At { get; init; }

        public Guid? OfficerId { get; init; }

        public string Request { get; init; } = "";

        public Guid? SubjectId { get; init; }

        public string Terms { get; init; } = "";

        public SaltedHash Salted => new(TermsSalt, TermsDigest);

        public bool IsHeld => Salted.IsRedacted ? Terms == "{}" : Salted.Holds(Terms);

        public AccessLogEntry Looked => new()
        {
            Id = ConsultationId,
            At = At!.Value,
            OfficerId = OfficerId!.Value,
            Request = Request,
            SubjectId = SubjectId,
        };
    }

    private static class Sql
    {
        internal const string Seals =
            """
            SELECT seal.Place, seal.ConsultationId, seal.TermsSalt, seal.TermsDigest, seal.Hash,
                looked.Id, looked.At, looked.OfficerId, looked.Request, looked.SubjectId, looked.Terms
            FROM ConsultationSeal AS seal
            LEFT JOIN Consultation AS looked ON looked.Id = seal.ConsultationId
            ORDER BY seal.Place
            """;

        internal const string Unchained =
            """
            SELECT looked.Id, looked.At, looked.OfficerId, looked.Request, looked.SubjectId, looked.Terms
            FROM Consultation AS looked
            WHERE looked.At < @Before AND NOT EXISTS (SELECT 1 FROM ConsultationSeal AS seal WHERE seal.ConsultationId = looked.Id)
            ORDER BY looked.At, looked.Id
            """;
    }
}
