using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Messages;
using OperationsCase.Statute;

namespace OperationsCase.Approvals;

/// <summary>Asks for decisions and keeps them, in the transaction of the command that does, which has locked the case.</summary>
internal sealed class ApprovalStore(
    Database database,
    ReferenceNumbers references,
    OfficerMessages messages,
    CaseHistory history,
    ICurrentUser officer,
    CaseKinds kinds,
    TimeProvider clock)
{
    private const string Prefix = "AP";

    /// <summary>The accounts that may be asked, by rank and name: of those roles, of the rank, who work the case and may see it for good.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="kind">What they are asked for.</param>
    /// <param name="leastRank">The lowest rank that may approve it; null where the role alone decides.</param>
    /// <remarks>Whoever asks is never among them.</remarks>
    public async Task<IReadOnlyList<ApproverRow>> Approvers(Guid caseId, IApprovalKind kind, PoliceRank? leastRank) =>
        [.. (await database.List<ApproverRow>(Sql.Approvers, new { CaseId = caseId, Roles = Names(kind.Approvers), OfficerId = officer.Id }))
            .Where(approver => leastRank is null || approver.Rank >= leastRank)];

    /// <summary>Asks, and tells whoever is asked by message and e-mail.</summary>
    /// <returns>The id of what was asked, or why it cannot be.</returns>
    public async Task<Result<Guid>> Ask(AskedApproval asked)
    {
        var now = clock.GetUtcNow();
        var due = asked.DueAt ?? now + asked.Kind.AnswerWithin;

        if (due <= now)
        {
            return Refusal.Invalid("The time by which you need an answer has passed", asked.DueField);
        }

        if (asked.ApproverId == officer.Id)
        {
            return Refusal.Invalid("You cannot decide on your own proposal. Ask someone else", asked.ApproverField);
        }

        if ((await Approvers(asked.CaseId, asked.Kind, asked.LeastRank)).All(approver => approver.Id != asked.ApproverId))
        {
            return Refusal.Invalid("This officer cannot decide on it. Select one from the list", asked.ApproverField);
        }

        var reference = await references.Next(Prefix, London.DateOf(now).Year);
        var approval = new
        {
            Id = TimeOrderedId.New(now),
            Reference = reference,
            asked.CaseId,
            Kind = asked.Kind.Code,
            asked.SubjectId,
            asked.What,
            asked.Why,
            AskedById = officer.Id,
            AskedAt = now,
            asked.ApproverId,
            DueAt = due,
        };

        if (!await database.AddIfAbsent(Sql.Add, approval))
        {
            return Refusal.Conflict("Someone has been asked to decide on this already. Wait for the answer, or withdraw the request");
        }

        var it = (await Find(approval.Id))!;
        history.IsAbout(asked.CaseId, asked.SubjectId, approval.Id);
        history.Tell("Approval asked for", $"{reference}: {asked.What}. {it.ApproverName} is to decide by {DueFormat.When(due)}.{Also(asked.Why)}");
        await messages.SendAndEmail(it.ApproverId, (it.CaseId, it.CaseKind), $"{reference} is for you to decide", $"{asked.What}. Asked by {officer.Name}.");

        return approval.Id;
    }

    public Task<Approval?> Find(Guid id) => database.SingleOrDefault<Approval>(Sql.Find, new { Id = id });

    /// <returns>What waits for a decision on that; null where nothing does.</returns>
    public Task<Approval?> Waiting(IApprovalKind kind, Guid subjectId) =>
        database.SingleOrDefault<Approval>(Sql.Waiting, new { Kind = kind.Code, SubjectId = subjectId });

    /// <returns>The latest approval of that kind that was given, can be used now and was not used yet; null where there is none.</returns>
    public async Task<Approval?> Usable(IApprovalKind kind, Guid subjectId) =>
        await database.List<Approval>(Sql.Usable, new { Kind = kind.Code, SubjectId = subjectId, Now = clock.GetUtcNow() }) is [var latest, ..]
            ? latest
            : null;

    /// <summary>Uses an approval up.</summary>
    /// <returns>False when somebody did meanwhile.</returns>
    public async Task<bool> Use(Approval usable) => await database.Execute(Sql.Use, new { usable.Id, Now = clock.GetUtcNow() }) == 1;

    /// <summary>Keeps a decision, and tells whoever asked.</summary>
    /// <returns>False when it was decided on meanwhile.</returns>
    public async Task<bool> Decide(DecidedApproval decided, string contentHash, TimeSpan? validFor)
    {
        var it = decided.Approval;
        var kept = await database.Execute(Sql.Decide, new
        {
            it.Id,
            Decision = decided.Decision.ToString(),
            DecidedAt = decided.At,
            decided.Reasons,
            decided.Conditions,
            ContentHash = contentHash,
            ValidUntil = decided.Decision == ApprovalDecision.Approved ? decided.At + validFor : null,
        });

        if (kept == 0)
        {
            return false;
        }

        history.IsAbout(it.CaseId, it.SubjectId, it.Id);
        history.Tell(
            $"Approval: {decided.Decision.InSentence()}",
            $"{it.Reference}: {it.What}.{Also(decided.Reasons)}{(decided.Conditions is null ? "" : $" On condition: {decided.Conditions}")}",
            decided.At);
        await Tell(it.AskedById, it, $"{it.Reference} was {decided.Decision.InSentence()}", $"{it.What}. By {it.ApproverName}.{Also(decided.Reasons)}");

        return true;
    }

    /// <summary>Ends what waits for a decision, and tells whoever was asked.</summary>
    public async Task Withdraw(Approval it, string why)
    {
        await database.Execute(Sql.Withdraw, new { it.Id, DecidedAt = clock.GetUtcNow(), Reasons = why });
        history.IsAbout(it.CaseId, it.SubjectId, it.Id);
        history.Tell("Approval: request withdrawn", $"{it.Reference}: {it.What}. {why}");
        await Tell(it.ApproverId, it, $"{it.Reference} was withdrawn", $"{it.What}. {why}");
    }

    private Task Tell(Guid officerId, Approval it, string what, string detail) => officerId == officer.Id
        ? Task.CompletedTask
        : messages.SendAndEmail(officerId, (it.CaseId, kinds[it.CaseKind].Code), what, detail);

    private static string Also(string? said) => string.IsNullOrWhiteSpace(said) ? "" : $" {said}";

    private static IReadOnlyList<string> Names(Role roles) => [.. Roles.Held.Where(name => (Enum.Parse<Role>(name) & roles) != Role.None)];

    private const string Columns =
        $"""
        SELECT asked.Id, asked.Reference, asked.CaseId, it.KindCode AS CaseKind, asked.Kind, asked.SubjectId, asked.What, asked.AskedById,
            {ApprovalRow.AskerColumn}, asked.ApproverId, {ApprovalRow.ApproverColumn},
            (SELECT ranked.Rank FROM Officer AS ranked WHERE ranked.Id = asked.ApproverId) AS ApproverRank,
            (SELECT known.ForceNumber FROM Officer AS known WHERE known.Id = asked.ApproverId) AS ApproverNumber, asked.Decision,
            asked.DecidedAt, asked.Reasons, asked.ValidUntil, asked.UsedAt,
            asked.ContentHash
        FROM Approval AS asked
        JOIN CaseRecord AS it ON it.Id = asked.CaseId
        """;

    private static class Sql
    {
        internal const string Approvers =
            $"""
            SELECT colleague.Id, colleague.Name, colleague.Rank, colleague.Unit
            FROM CaseRecord AS it
            CROSS JOIN Officer AS colleague
            WHERE it.Id = @CaseId AND colleague.Role IN @Roles AND colleague.DisabledAt IS NULL AND colleague.Id <> @OfficerId
                AND {Visible.CaseToColleague}
            ORDER BY colleague.Name, colleague.Id
            """;

        internal const string Find = $"{Columns} WHERE asked.Id = @Id";

        internal const string Waiting = $"{Columns} WHERE asked.SubjectId = @SubjectId AND asked.Kind = @Kind AND asked.Decision IS NULL";

        internal const string Usable =
            $"""
            {Columns}
            WHERE asked.SubjectId = @SubjectId AND asked.Kind = @Kind AND asked.Decision = 'Approved' AND asked.UsedAt IS NULL
                AND asked.ValidUntil > @Now
            ORDER BY asked.DecidedAt DESC, asked.Id
            """;

        internal const string Add =
            """
            INSERT INTO Approval (Id, Reference, CaseId, Kind, SubjectId, What, Why, AskedById, AskedAt, ApproverId, DueAt)
            SELECT @Id, @Reference, @CaseId, @Kind, @SubjectId, @What, @Why, @AskedById, @AskedAt, @ApproverId, @DueAt
            WHERE NOT EXISTS (SELECT 1 FROM Approval WHERE SubjectId = @SubjectId AND Kind = @Kind AND Decision IS NULL)
            """;

        internal const string Decide =
            """
            UPDATE Approval
            SET Decision = @Decision, DecidedAt = @DecidedAt, Reasons = @Reasons, Conditions = @Conditions, ContentHash = @ContentHash,
                ValidUntil = @ValidUntil
            WHERE Id = @Id AND Decision IS NULL
            """;

        internal const string Use = "UPDATE Approval SET UsedAt = @Now WHERE Id = @Id AND UsedAt IS NULL";

        internal const string Withdraw =
            "UPDATE Approval SET Decision = 'Withdrawn', DecidedAt = @DecidedAt, Reasons = @Reasons WHERE Id = @Id AND Decision IS NULL";
    }
}

/// <summary>What somebody asks another to decide.</summary>
internal sealed record AskedApproval(Guid CaseId, IApprovalKind Kind, Guid SubjectId, Guid ApproverId)
{
    /// <summary>In a few words: "48 hours for Flat 9, Tavener House".</summary>
    public required string What { get; init; }

    /// <summary>Why it is asked, and why now.</summary>
    public string? Why { get; init; }

    public PoliceRank? LeastRank { get; init; }

    /// <summary>By when an answer is needed; null for the usual time of the kind.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The property of the command that names the approver.</summary>
    public required string ApproverField { get; init; }

    /// <summary>The property of the command that says by when, if it has one.</summary>
    public string? DueField { get; init; }
}

/// <summary>An account that may be asked.</summary>
public sealed record ApproverRow
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public PoliceRank? Rank { get; init; }

    public string Unit { get; init; } = "";
}
