using OperationsCase.Approvals;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>A proposed notice as whoever decides on it reads it.</summary>
internal sealed class ProposalReader(Database database)
{
    public Task<ProposalToRead?> Read(Guid operationId, Guid id) =>
        database.SingleOrDefault<ProposalToRead>(Sql.Proposal, new { OperationId = operationId, Id = id });

    /// <summary>Who was asked and who was told, each in their order.</summary>
    public async Task<IReadOnlyList<ApprovalSection>> Consulted(Guid operationId, Guid proposalId)
    {
        var all = await database.List<ConsultationToRead>(Sql.Consultations, new { OperationId = operationId, ProposalId = proposalId });

        return all.Count == 0
            ? []
            :
            [
                new ApprovalSection("Who was told and who was asked", [.. all.Select(one => new ApprovalFact(
                    one.Who,
                    $"{(one.Body == ConsultedBody.Occupier ? "Told" : "Asked")} {Format.Moment(one.ConsultedAt)}: {one.Opinion.InSentence()}"
                    + (one.Note is null ? "" : $". {one.Note}")))]),
            ];
    }

    private sealed record ConsultationToRead
    {
        public ConsultedBody Body { get; init; }

        public string Who { get; init; } = "";

        public DateTimeOffset ConsultedAt { get; init; }

        public ConsultedOpinion Opinion { get; init; }

        public string? Note { get; init; }
    }

    private static class Sql
    {
        internal const string Proposal =
            """
            SELECT proposed.Premises, proposed.Grounds, proposed.ProposedAt, proposed.ProposedBy, proposed.Hours, proposed.AuthorisedAt,
                (SELECT MAX(draft.Version) FROM ClosureDocument AS draft WHERE draft.SubjectId = proposed.Id AND draft.Kind = 'ClosureNotice') AS Draft
            FROM ClosureProposal AS proposed
            WHERE proposed.Id = @Id AND proposed.OperationId = @OperationId
            """;

        internal const string Consultations =
            """
            SELECT asked.Body, asked.Who, asked.ConsultedAt, asked.Opinion, asked.Note
            FROM ClosureConsultation AS asked
            WHERE asked.OperationId = @OperationId AND asked.ProposalId = @ProposalId
            ORDER BY asked.ConsultedAt, asked.Id
            """;
    }
}

internal sealed record ProposalToRead
{
    public string Premises { get; init; } = "";

    public string Grounds { get; init; } = "";

    public DateTimeOffset ProposedAt { get; init; }

    public string ProposedBy { get; init; } = "";

    public int? Hours { get; init; }

    public DateTimeOffset? AuthorisedAt { get; init; }

    /// <summary>The latest version of the notice as a document; null where none was made yet.</summary>
    public int? Draft { get; init; }

    public ApprovalSection Asked() => new("What is asked",
    [
        new("Premises", Premises),
        new("Length", $"{Hours} hours from the issue of the notice"),
        new("Proposed by", $"{ProposedBy}, {Format.Moment(ProposedAt)}"),
    ]);

    public ApprovalSection Why() => new("The grounds, and why a notice is necessary", [new("", Grounds)]);

    /// <summary>What the notice must contain, each with what is known of it; the draft has its words.</summary>
    public ApprovalSection Contents() => new("What the notice must say",
    [
        new("Draft", Draft is { } version ? $"Version {version}, among the documents of the closure" : "No draft has been made yet"),
        .. IssueClosureNotice.Seven.Select(one => new ApprovalFact(one.Words(), one switch
        {
            NoticeContents.Premises => Premises,
            NoticeContents.Hearing => "Set when the court lists it",
            _ => "In the words of the template",
        })),
    ]);
}
