using System.Globalization;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Audit.Chains;

/// <summary>Walks the anchors, each of which holds the one before it, and looks in every chain for the end that an anchor saw.</summary>
internal sealed class AnchorVerifier(
    AuditLogReading log,
    AuditKeys keys,
    AuditLogVerificationCounts walked,
    DateTimeOffset now,
    Func<AuditLogFlaw, Task> tell)
{
    private const int AnchorsAtOnce = 25;

    /// <summary>How far the clocks of two nodes may be apart.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly HashSet<Guid> shortened = [];
    private Anchor before = new();
    private bool isFlawed;

    /// <param name="kept">An anchor that was kept elsewhere, as "number hash", or null.</param>
    /// <param name="prunedTo">The place up to which consultations were taken away when their time was over.</param>
    public async Task Verify(string? kept, int prunedTo)
    {
        var isKeptThere = kept is null;

        for (IReadOnlyList<Anchor>? page = null; page is null || page.Count == AnchorsAtOnce;)
        {
            page = await log.Page<Anchor>(Sql.Anchors, new { After = before.Number }, AnchorsAtOnce);

            if (page.Count == 0)
            {
                break;
            }

            var heads = (await log.List<Head>(Sql.Heads, new { From = page[0].Number, To = page[^1].Number })).ToLookup(head => head.AnchorNumber);

            foreach (var anchor in page)
            {
                await Walk(anchor, [.. heads[anchor.Number]], prunedTo);
                isKeptThere |= anchor.Said == kept;
            }
        }

        if (!isKeptThere)
        {
            await tell(new AuditLogFlaw(null, $"The anchor that you kept, {kept}, is not there: the log was replaced by an older one or rewritten."));
        }
    }

    private async Task Walk(Anchor anchor, IReadOnlyList<Head> heads, int prunedTo)
    {
        walked.Anchors++;
        walked.LastAnchor = anchor.Said;

        if (!isFlawed && WhatIsWrong(anchor, heads) is { } sentence)
        {
            isFlawed = true;
            await tell(new AuditLogFlaw(null, sentence));
        }

        foreach (var head in heads)
        {
            await Compare(head, prunedTo);
        }

        before = anchor;
    }

    private string? WhatIsWrong(Anchor anchor, IReadOnlyList<Head> heads)
    {
        using var digest = new AnchorDigest(before.Hash, anchor.Number, anchor.At);

        foreach (var head in heads)
        {
            digest.Add(head.ChainId, head.Place, head.Hash);
        }

        return anchor switch
        {
            _ when anchor.Number != before.Number + 1 => $"Anchor {before.Number + 1} is missing: it was removed.",
            _ when heads.Count != anchor.Heads || digest.Done() != anchor.Hash =>
                $"Anchor {anchor.Number} was changed, or the hash of the one before it was.",
            _ when !keys.Holds(anchor.Mac, AnchorDigest.Signed(anchor.Number, anchor.UpTo, anchor.Hash)) =>
                $"Anchor {anchor.Number} is not signed by the log's key: this program did not make it, or made it while it had no key.",
            _ when anchor.At > now + Skew || anchor.UpTo > now + Skew =>
                $"Anchor {anchor.Number} is of {Format.Moment(anchor.At)}, which is in the future.",
            _ when anchor.At + Skew < before.At => $"Anchor {anchor.Number} is older than the one before it.",
            _ when anchor.UpTo > anchor.At + Skew => $"Anchor {anchor.Number} says that it holds what was logged after it.",
            _ => null,
        };
    }

    private async Task Compare(Head head, int prunedTo)
    {
        var isOfConsultations = head.ChainId == AuditChainEnd.Consultations;
        var there = isOfConsultations ? head.ConsultationHash : head.LinkHash;

        if (there != head.Hash && !(isOfConsultations && head.Place <= prunedTo) && shortened.Add(head.ChainId))
        {
            await tell(new AuditLogFlaw(head.ChainId, there is null
                ? $"Place {head.Place} is missing, which anchor {head.AnchorNumber} saw: the end of the chain was removed."
                : $"Place {head.Place} has another hash than anchor {head.AnchorNumber} saw: it was changed."));
        }
    }

    private sealed record Anchor
    {
        public int Number { get; init; }

        public DateTimeOffset At { get; init; }

        public int Heads { get; init; }

        public string Hash { get; init; } = "";

        public DateTimeOffset? UpTo { get; init; }

        public string? Mac { get; init; }

        public string Said => string.Create(CultureInfo.InvariantCulture, $"{Number} {Hash}");
    }

    private sealed record Head
    {
        public int AnchorNumber { get; init; }

        public int HeadNumber { get; init; }

        public Guid ChainId { get; init; }

        public int Place { get; init; }

        public string Hash { get; init; } = "";

        public string? LinkHash { get; init; }

        public string? ConsultationHash { get; init; }
    }

    private static class Sql
    {
        internal const string Anchors =
            """
            SELECT anchor.Number, anchor.At, anchor.Heads, anchor.Hash, anchor.UpTo, anchor.Mac
            FROM AuditAnchor AS anchor
            WHERE anchor.Number > @After
            ORDER BY anchor.Number
            """;

        internal const string Heads =
            """
            SELECT head.AnchorNumber, head.HeadNumber, head.ChainId, head.Place, head.Hash, link.Hash AS LinkHash, seal.Hash AS ConsultationHash
            FROM AuditAnchorHead AS head
            LEFT JOIN AuditLink AS link ON link.ChainId = head.ChainId AND link.Place = head.Place
            LEFT JOIN ConsultationSeal AS seal ON seal.Place = head.Place
            WHERE head.AnchorNumber >= @From AND head.AnchorNumber <= @To
            ORDER BY head.AnchorNumber, head.HeadNumber
            """;
    }
}
