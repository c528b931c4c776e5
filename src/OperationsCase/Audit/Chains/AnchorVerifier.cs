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
        await using var heads = Heads().GetAsyncEnumerator();
        var isThere = await heads.MoveNextAsync();

        await foreach (var anchor in log.ByNumber<Anchor>(Sql.Anchors, anchor => anchor.Number))
        {
            isThere = await Walk(anchor, heads, isThere, prunedTo);
            isKeptThere |= anchor.Said == kept;
        }

        if (!isKeptThere)
        {
            await tell(new AuditLogFlaw(null, $"The anchor that you kept, {kept}, is not there: the log was replaced by an older one or rewritten."));
        }
    }

    /// <summary>The heads of all anchors, in their order, one page of them after the other: the first anchor may hold every chain there is.</summary>
    private async IAsyncEnumerable<Head> Heads()
    {
        var (anchor, number) = (0, 0);

        for (IReadOnlyList<Head>? page = null; page is null || page.Count == AuditLogReading.PageSize;)
        {
            page = await log.Page<Head>(Sql.Heads, new { AnchorNumber = anchor, HeadNumber = number });

            foreach (var head in page)
            {
                yield return head;
                (anchor, number) = (head.AnchorNumber, head.HeadNumber);
            }
        }
    }

    /// <returns>Whether there is a head after those of this anchor.</returns>
    private async Task<bool> Walk(Anchor anchor, IAsyncEnumerator<Head> heads, bool isThere, int prunedTo)
    {
        using var digest = new AnchorDigest(before.Hash, anchor.Number, anchor.At);
        var differing = new List<AuditLogFlaw>();
        var count = 0;

        for (; isThere && heads.Current.AnchorNumber <= anchor.Number; isThere = await heads.MoveNextAsync())
        {
            if (heads.Current is var head && head.AnchorNumber == anchor.Number)
            {
                count++;
                digest.Add(head.ChainId, head.Place, head.Hash);
                differing.AddRange(Compare(head, prunedTo));
            }
        }

        walked.Anchors++;
        walked.LastAnchor = anchor.Said;

        if (!isFlawed && WhatIsWrong(anchor, count, digest) is { } sentence)
        {
            isFlawed = true;
            await tell(new AuditLogFlaw(null, sentence));
        }

        foreach (var flaw in differing)
        {
            await tell(flaw);
        }

        before = anchor;

        return isThere;
    }

    private string? WhatIsWrong(Anchor anchor, int heads, AnchorDigest digest) => anchor switch
    {
        _ when anchor.Number != before.Number + 1 => $"Anchor {before.Number + 1} is missing: it was removed.",
        _ when heads != anchor.Heads || digest.Done() != anchor.Hash =>
            $"Anchor {anchor.Number} was changed, or the hash of the one before it was.",
        _ when !keys.Holds(anchor.Mac, AnchorDigest.Signed(anchor.Number, anchor.UpTo, anchor.Hash)) =>
            $"Anchor {anchor.Number} is not signed by the log's key: this program did not make it, or made it while it had no key.",
        _ when anchor.At > now + Skew || anchor.UpTo > now + Skew =>
            $"Anchor {anchor.Number} is of {Format.Moment(anchor.At)}, which is in the future.",
        _ when anchor.At + Skew < before.At => $"Anchor {anchor.Number} is older than the one before it.",
        _ when anchor.UpTo > anchor.At + Skew => $"Anchor {anchor.Number} says that it holds what was logged after it.",
        _ => null,
    };

    private IEnumerable<AuditLogFlaw> Compare(Head head, int prunedTo)
    {
        var isOfConsultations = head.ChainId == AuditChainEnd.Consultations;
        var there = isOfConsultations ? head.ConsultationHash : head.LinkHash;

        if (there != head.Hash && !(isOfConsultations && head.Place <= prunedTo) && shortened.Add(head.ChainId))
        {
            yield return new AuditLogFlaw(head.ChainId, there is null
                ? $"Place {head.Place} is missing, which anchor {head.AnchorNumber} saw: the end of the chain was removed."
                : $"Place {head.Place} has another hash than anchor {head.AnchorNumber} saw: it was changed.");
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
            WHERE head.AnchorNumber >= @AnchorNumber AND (head.AnchorNumber > @AnchorNumber OR head.HeadNumber > @HeadNumber)
            ORDER BY head.AnchorNumber, head.HeadNumber
            """;
    }
}
