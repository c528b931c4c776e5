using OperationsCase.Audit.Chains;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Audit.Evidence;

/// <summary>What earlier verifications of the log found, as they kept it.</summary>
internal sealed class EarlierVerifications(AuditLogReading log, AuditKeys keys)
{
    /// <returns>Null when there was none.</returns>
    public Task<KeptVerification?> Last() => log.SingleOrDefault<KeptVerification>(Sql.Last, new { });

    public bool IsSigned(KeptVerification kept) => keys.Holds(kept.Mac, kept.Said.Signed(kept.Number));

    /// <summary>Tells of each that is missing or was changed.</summary>
    public async Task Verify(Func<AuditLogFlaw, Task> tell)
    {
        var before = 0;

        await foreach (var kept in log.ByNumber<KeptVerification>(Sql.After, kept => kept.Number))
        {
            if (kept.Number != before + 1 || !IsSigned(kept))
            {
                await tell(new AuditLogFlaw(null, kept.Number != before + 1
                    ? $"The result of verification {before + 1} is missing: it was removed."
                    : $"The result of the verification of {Format.Moment(kept.BeganAt)} was changed, or this program did not write it."));
            }

            before = kept.Number;
        }
    }

    private const string Columns =
        """
        SELECT kept.Number, kept.BeganAt, kept.EndedAt, kept.Places, kept.Consultations, kept.EvidenceRows, kept.Flaws, kept.Sentences, kept.Mac
        FROM AuditVerification AS kept
        """;

    private static class Sql
    {
        internal const string After = $"{Columns} WHERE kept.Number > @After ORDER BY kept.Number";

        internal const string Last = $"{Columns} WHERE kept.Number = (SELECT MAX(last.Number) FROM AuditVerification AS last)";
    }
}

/// <summary>One row of AuditVerification.</summary>
internal sealed record KeptVerification
{
    public int Number { get; init; }

    public DateTimeOffset BeganAt { get; init; }

    public DateTimeOffset EndedAt { get; init; }

    public int Places { get; init; }

    public int Consultations { get; init; }

    public int EvidenceRows { get; init; }

    public int Flaws { get; init; }

    public string Sentences { get; init; } = "";

    public string? Mac { get; init; }

    public KeepAuditVerification Said => new()
    {
        BeganAt = BeganAt,
        EndedAt = EndedAt,
        Places = Places,
        Consultations = Consultations,
        EvidenceRows = EvidenceRows,
        Flaws = Flaws,
        Sentences = Sentences,
    };
}
