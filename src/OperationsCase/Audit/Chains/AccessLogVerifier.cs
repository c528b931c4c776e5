using OperationsCase.Foundation.Sealing;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Audit.Chains;

/// <summary>Walks the chain of who looked at what, and looks for consultations that are missing, or that should have been chained long ago.</summary>
internal sealed class AccessLogVerifier(
    AuditLogReading log,
    AuditKeys keys,
    AuditLogVerificationCounts walked,
    RedactionProof redactions,
    Func<AuditLogFlaw, Task> tell)
{
    private readonly Dictionary<Guid, NumbersOfWriter> writers = [];
    private AuditChainEnd end = AuditChainEnd.None;
    private bool isFlawed;

    /// <param name="pruned">The end of what was taken away when its time was over.</param>
    public async Task Verify(AuditChainEnd pruned)
    {
        end = pruned;
        DateTimeOffset? newest = null;

        await foreach (var row in log.ByNumber<SealedConsultation>(Sql.Seals, row => row.Place, end.Place))
        {
            await Walk(row);
            newest = row.At > newest || newest is null ? row.At ?? newest : newest;
        }

        await VerifyUnsealed(newest);

        foreach (var writer in writers.Values)
        {
            if (writer.Newest - writer.Oldest + 1 != writer.Count || (writer.Oldest != 1 && pruned.Place == 0))
            {
                await Tell($"Of those that one process kept from {Format.Moment(writer.From)} on, {Format.Number(writer.Missing(pruned.Place > 0))} "
                    + "are missing: they were removed.");
            }
        }
    }

    private async Task Walk(SealedConsultation row)
    {
        walked.Consultations++;

        if (!isFlawed && await WhatIsWrong(row) is { } sentence)
        {
            isFlawed = true;
            await Tell(sentence);
        }

        if (row.Id is not null)
        {
            Count(row.Looked with { WriterId = row.WriterId, Number = row.Number });
        }

        end = new AuditChainEnd { Place = row.Place, Hash = row.Hash };
    }

    /// <summary>Those of the last minute, at one moment with what was sealed since the walk came to its end.</summary>
    private async Task VerifyUnsealed(DateTimeOffset? newest)
    {
        var unsealed = await log.AtOneMoment(async database =>
        {
            foreach (var row in await database.List<SealedConsultation>(Sql.Seals, new { After = end.Place }))
            {
                await Walk(row);
            }

            return await database.List<AccessLogEntry>(Sql.Unsealed, new { });
        });

        foreach (var row in unsealed)
        {
            if (row.At < newest - SealAuditLog.Late)
            {
                await tell(new AuditLogFlaw(
                    null,
                    $"{row.Request} of {Format.Moment(row.At)}, consultation {row.Id}, is in no chain: it was added later."));
            }
            else if (!keys.Holds(row.Mac, row.Signed) && !await redactions.Holds(row.Id, row.At, AuditChainEnd.Consultations, end.Place))
            {
                await tell(new AuditLogFlaw(null, $"{row.Request} of {Format.Moment(row.At)}, consultation {row.Id}, {NotSigned}"));
            }

            Count(row);
        }
    }

    private const string NotSigned = "is not signed by the log's key: this program did not write it, it was changed, or there was no key.";

    private void Count(AccessLogEntry looked)
    {
        if (looked is { WriterId: { } writer, Number: { } number })
        {
            writers[writer] = writers.TryGetValue(writer, out var so) ? so.With(number, looked.At) : new(number, number, 1, looked.At);
        }
    }

    private async Task<string?> WhatIsWrong(SealedConsultation row) => row switch
    {
        _ when row.Place != end.Place + 1 => $"Place {end.Place + 1} is missing: its consultation was removed, or another was put before it.",
        { Id: null } => $"Place {row.Place}: the consultation {row.ConsultationId} was removed.",
        _ when end.After(AuditChainEnd.Consultations, row.Looked.DigestWith(row.Salted)).Hash != row.Hash =>
            $"{row.Where} was changed or put in another's place, or the hash of the one before it was changed.",
        { Salted.IsRedacted: true } when !await redactions.Holds(row.ConsultationId, row.At!.Value, AuditChainEnd.Consultations, row.Place) =>
            $"{row.Where} has lost its terms, and no redaction accounts for it.",
        { IsHeld: false } => $"{row.Where} was changed: its terms are not those that were sealed.",
        { Salted.IsRedacted: false } when !keys.Holds(row.Mac, row.Looked.Signed)
            && !await redactions.Holds(row.ConsultationId, row.At!.Value, AuditChainEnd.Consultations, row.Place) => $"{row.Where} {NotSigned}",
        _ => null,
    };

    private Task Tell(string sentence) => tell(new AuditLogFlaw(AuditChainEnd.Consultations, sentence));

    /// <summary>How a process numbered what it wrote.</summary>
    private readonly record struct NumbersOfWriter(int Oldest, int Newest, int Count, DateTimeOffset From)
    {
        public NumbersOfWriter With(int number, DateTimeOffset at) =>
            new(Math.Min(Oldest, number), Math.Max(Newest, number), Count + 1, at < From ? at : From);

        public int Missing(bool isPruned) => Newest - (isPruned ? Oldest - 1 : 0) - Count;
    }

    private sealed record SealedConsultation
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

        public Guid? WriterId { get; init; }

        public int? Number { get; init; }

        public string? Mac { get; init; }

        public SaltedHash Salted => new(TermsSalt, TermsDigest);

        public bool IsHeld => Salted.IsRedacted ? Terms == "{}" : Salted.Holds(Terms);

        public string Where => $"Place {Place}: {Request} of {Format.Moment(At!.Value)}";

        public AccessLogEntry Looked => new()
        {
            Id = ConsultationId,
            At = At!.Value,
            OfficerId = OfficerId!.Value,
            Request = Request,
            SubjectId = SubjectId,
            Terms = Terms,
            WriterId = WriterId,
            Number = Number,
        };
    }

    private static class Sql
    {
        internal const string Seals =
            """
            SELECT seal.Place, seal.ConsultationId, seal.TermsSalt, seal.TermsDigest, seal.Hash,
                looked.Id, looked.At, looked.OfficerId, looked.Request, looked.SubjectId, looked.Terms, looked.WriterId, looked.Number, looked.Mac
            FROM ConsultationSeal AS seal
            LEFT JOIN Consultation AS looked ON looked.Id = seal.ConsultationId
            WHERE seal.Place > @After
            ORDER BY seal.Place
            """;

        internal const string Unsealed =
            """
            SELECT looked.Id, looked.At, looked.OfficerId, looked.Request, looked.SubjectId, looked.Terms, looked.WriterId, looked.Number, looked.Mac
            FROM Consultation AS looked
            WHERE NOT EXISTS (SELECT 1 FROM ConsultationSeal AS seal WHERE seal.ConsultationId = looked.Id)
            ORDER BY looked.At, looked.Id
            """;
    }
}
