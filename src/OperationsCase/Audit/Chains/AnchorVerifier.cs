using System.Globalization;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit.Chains;

/// <summary>Walks the anchors, each of which holds the one before it, and looks in every chain for the end that an anchor saw.</summary>
internal sealed class AnchorVerifier(Database database, VerifiedCounts walked, Func<LogFlaw, Task> tell)
{
    private readonly HashSet<Guid> shortened = [];
    private bool isFlawed;

    public async Task Verify(string? kept)
    {
        var before = (Number: 0, Hash: "");
        var isKeptThere = kept is null;
        Row? first = null;
        AnchorDigest? digest = null;
        var heads = 0;

        await foreach (var row in database.Each<Row>(Sql.Heads, new { }))
        {
            if (row.Number != first?.Number)
            {
                before = await Close(first, digest, heads, before);
                isKeptThere |= first is not null && Said(first) == kept;
                (first, digest, heads) = (row, new AnchorDigest(before.Hash, row.Number, row.At), 0);
            }

            if (row.HeadNumber is not null)
            {
                digest!.Add(row.ChainId!.Value, row.Place!.Value, row.HeadHash!);
                heads++;
                await Compare(row);
            }
        }

        await Close(first, digest, heads, before);
        isKeptThere |= first is not null && Said(first) == kept;

        if (!isKeptThere)
        {
            await tell(new LogFlaw(null, $"The anchor that you kept, {kept}, is not there: the log was replaced by an older one or rewritten."));
        }
    }

    private async Task<(int Number, string Hash)> Close(Row? anchor, AnchorDigest? digest, int heads, (int Number, string Hash) before)
    {
        using (digest)
        {
            if (anchor is null)
            {
                return before;
            }

            walked.Anchors++;
            walked.LastAnchor = Said(anchor);

            if (!isFlawed && (anchor.Number != before.Number + 1 || heads != anchor.Heads || digest!.Done() != anchor.Hash))
            {
                isFlawed = true;
                await tell(new LogFlaw(null, anchor.Number != before.Number + 1
                    ? $"Anchor {before.Number + 1} is missing: it was removed."
                    : $"Anchor {anchor.Number} was changed, or the hash of the one before it was."));
            }

            return (anchor.Number, anchor.Hash);
        }
    }

    private async Task Compare(Row row)
    {
        var there = row.ChainId == ChainEnd.Consultations ? row.ConsultationHash : row.LinkHash;

        if (there != row.HeadHash && shortened.Add(row.ChainId!.Value))
        {
            await tell(new LogFlaw(row.ChainId, there is null
                ? $"Place {row.Place} is missing, which anchor {row.Number} saw: the end of the chain was removed."
                : $"Place {row.Place} has another hash than anchor {row.Number} saw: it was changed."));
        }
    }

    private static string Said(Row anchor) => string.Create(CultureInfo.InvariantCulture, $"{anchor.Number} {anchor.Hash}");

    private sealed record Row
    {
        public int Number { get; init; }

        public DateTimeOffset At { get; init; }

        public int Heads { get; init; }

        public string Hash { get; init; } = "";

        public int? HeadNumber { get; init; }

        public Guid? ChainId { get; init; }

        public int? Place { get; init; }

        public string? HeadHash { get; init; }

        public string? LinkHash { get; init; }

        public string? ConsultationHash { get; init; }
    }

    private static class Sql
    {
        internal const string Heads =
            """
            SELECT anchor.Number, anchor.At, anchor.Heads, anchor.Hash, head.HeadNumber, head.ChainId, head.Place, head.Hash AS HeadHash,
                link.Hash AS LinkHash, seal.Hash AS ConsultationHash
            FROM AuditAnchor AS anchor
            LEFT JOIN AuditAnchorHead AS head ON head.AnchorNumber = anchor.Number
            LEFT JOIN AuditLink AS link ON link.ChainId = head.ChainId AND link.Place = head.Place
            LEFT JOIN ConsultationSeal AS seal ON seal.Place = head.Place
            ORDER BY anchor.Number, head.HeadNumber
            """;
    }
}
