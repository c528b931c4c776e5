using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Corrects what is recorded of a notice that was served; its clocks are worked out again.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record CorrectClosureNotice : ClosureNoticeFacts, ICorrection
{
    public CorrectClosureNotice()
    {
    }

    internal CorrectClosureNotice(ClosureNoticeFacts recorded)
        : base(recorded)
    {
    }

    public OperationReference Operation { get; init; }

    public Guid NoticeId { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator(TimeProvider clock, Gazetteer gazetteer, StatuteBook statutes)
        : CorrectionRules<CorrectClosureNotice>(new NoticeRules(clock, gazetteer, statutes));

    /// <param name="recorded">As it is recorded.</param>
    /// <param name="later">What was done since.</param>
    /// <param name="statutes">Which Act governs the day of service.</param>
    internal Refusal? WhyNot(ClosureNoticeFacts recorded, NoticeSinceRow later, StatuteBook statutes)
    {
        var (served, issued) = (ServedAt!.Value, IssuedAt!.Value);

        return later.IsOtherInForce
            ? RecordClosureNotice.InForceAlready
            : later.IsApprovedHere && (AuthorisedBy, Rank, WarrantNumber, Issuer, Hours)
                != (recorded.AuthorisedBy, recorded.Rank, recorded.WarrantNumber, recorded.Issuer, recorded.Hours)
                ? Refusal.Invalid("This notice was authorised in this system. Who authorised it, and for how long, cannot be corrected", nameof(AuthorisedBy))
            : ActOf(served) != ActOf(recorded.ServedAt!.Value)
                ? Refusal.Invalid("Another Act governs that day. Record the notice again in an operation of its own", nameof(ServedAt))
            : later.HeardAt < served
                ? Refusal.Invalid($"It was heard {Format.Moment(later.HeardAt!.Value)}, so it was served before that", nameof(ServedAt))
            : later.EndedAt < served
                ? Refusal.Invalid($"The notice ended {Format.Moment(later.EndedAt!.Value)}, so it was served before that", nameof(ServedAt))
            : later.AuthorisedAt > issued
                ? Refusal.Invalid($"It was authorised {Format.Moment(later.AuthorisedAt!.Value)}, so it was issued after that", nameof(IssuedAt))
            : later.ChangedAt < issued
                ? Refusal.Invalid($"It was changed {Format.Moment(later.ChangedAt!.Value)}, so it was issued before that", nameof(IssuedAt))
            : later.ExtendedBy is not null && Hours != recorded.Hours
                ? Refusal.Invalid("This notice was extended by what its hours were. They cannot be corrected any more", nameof(Hours))
            : null;

        (string, int)? ActOf(DateTimeOffset at) =>
            statutes.Find(ClosureRules.Hearing, London.DateOf(at)) is var rule ? (rule.Id, rule.Version) : null;
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        CaseCorrection correction,
        ClosureStore closure,
        DeadlineService deadlines,
        DeadlineCorrection clocks,
        StatuteBook statutes) : IRequestHandler<CorrectClosureNotice, Result<int>>
    {
        private const string Act = nameof(CorrectClosureNotice);

        public async Task<Result<int>> Handle(CorrectClosureNotice command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            await correction.Lock(id);
            var which = new { OperationId = id, command.NoticeId, PremisesKey = NameFolding.Key(command.Premises) };

            if (await database.SingleOrDefault<ClosureNoticeFacts>(Sql.Recorded, which) is not { } recorded)
            {
                return Refusal.NotFound("closure notice");
            }

            var later = (await database.SingleOrDefault<NoticeSinceRow>(Sql.Since, which))!;

            if (command.WhyNot(recorded, later, statutes) is { } wrong)
            {
                return wrong;
            }

            if (await correction.WhyNot(id, command, recorded) is { } refusal)
            {
                return refusal;
            }

            await Keep(command, recorded, id);
            await MoveClocks(command, recorded, later, id);

            if (later.EndedAt is null)
            {
                await closure.Settle(id);
            }

            return await correction.Tell(id, command.NoticeId, command, recorded, "Closure notice");
        }

        private async Task Keep(CorrectClosureNotice command, ClosureNoticeFacts recorded, Guid operationId)
        {
            var corrected = new
            {
                command.NoticeId,
                OperationId = operationId,
                command.Premises,
                PremisesKey = NameFolding.Key(command.Premises),
                command.AuthorisedBy,
                Rank = command.Rank?.ToString(),
                AuthoriserNumber = command.WarrantNumber,
                Issuer = command.Issuer.ToString(),
                command.IssuerName,
                command.IssuedAt,
                command.Hours,
                command.ServedAt,
                command.ServedBy,
                command.ServedWhere,
                command.CourtCode,
                command.ListedAt,
                ServedAtWas = recorded.ServedAt,
                ServedByWas = recorded.ServedBy,
            };
            await database.Execute(Sql.Correct, corrected);
            await database.Execute(Sql.CorrectProposal, corrected);
            await database.Execute(Sql.CorrectServiceActs, corrected);
        }

        /// <summary>The law of the day of service governs them all.</summary>
        private async Task MoveClocks(CorrectClosureNotice command, ClosureNoticeFacts recorded, NoticeSinceRow later, Guid operationId)
        {
            var (notice, governedOn) = (command.NoticeId, London.DateOf(command.ServedAt!.Value));
            await clocks.Hours(ClosureRules.Hearing, command.ServedAt.Value, notice, Act);

            if (!command.HasItsOwnEnd(statutes))
            {
                return;
            }

            if (later.ExtendedBy is { } hours)
            {
                await clocks.Hours(ClosureRules.NoticeEndExtended, command.IssuedAt!.Value, notice, Act, $"extension={hours}h");
                await database.Execute(Sql.MoveExtension, new { NoticeId = notice, RuleId = ClosureRules.NoticeEndExtended });
            }
            else if (command.Hours == recorded.Hours)
            {
                await clocks.Hours(ClosureRules.NoticeEnd(command.Hours!.Value), command.IssuedAt!.Value, notice, Act, facts: null, governedOn);
            }
            else if (later.EndedAt is null)
            {
                var of = OperationCase.Deadlines(operationId);
                await deadlines.StandDown(notice, ClosureRules.NoticeEnd(recorded.Hours!.Value), of);
                await clocks.Hours(
                    ClosureRules.NoticeEnd(command.Hours!.Value),
                    command.IssuedAt!.Value,
                    notice,
                    Act,
                    facts: null,
                    governedOn,
                    runsIn: of);
            }
        }
    }

    /// <summary>What was done about a notice since it was served.</summary>
    internal sealed record NoticeSinceRow
    {
        public DateTimeOffset? HeardAt { get; init; }

        public DateTimeOffset? EndedAt { get; init; }

        public DateTimeOffset? AuthorisedAt { get; init; }

        public DateTimeOffset? ChangedAt { get; init; }

        public int? ExtendedBy { get; init; }

        /// <summary>Whether it was authorised by a decision in this system.</summary>
        public bool IsApprovedHere { get; init; }

        /// <summary>Whether another notice for the corrected address is in force in the case.</summary>
        public bool IsOtherInForce { get; init; }
    }

    private static class Sql
    {
        internal const string Recorded =
            """
            SELECT notice.Premises, notice.Issuer, notice.IssuerName, notice.AuthorisedBy, notice.Rank,
                notice.AuthoriserNumber AS WarrantNumber, notice.Hours, notice.IssuedAt, notice.ServedAt, notice.ServedBy,
                notice.ServedWhere, notice.CourtCode, notice.ListedAt
            FROM ClosureNotice AS notice
            WHERE notice.Id = @NoticeId AND notice.OperationId = @OperationId
            """;

        internal const string Since =
            """
            SELECT
                (SELECT MIN(heard.HeardAt) FROM ClosureHearing AS heard WHERE heard.NoticeId = notice.Id) AS HeardAt,
                notice.EndedAt,
                (SELECT prepared.AuthorisedAt FROM ClosureProposal AS prepared WHERE prepared.NoticeId = notice.Id) AS AuthorisedAt,
                (SELECT MIN(changed.MadeAt) FROM ClosureNoticeChange AS changed WHERE changed.NoticeId = notice.Id) AS ChangedAt,
                (SELECT MAX(changed.Hours) FROM ClosureNoticeChange AS changed WHERE changed.NoticeId = notice.Id
                    AND changed.Kind = 'Extended') AS ExtendedBy,
                CASE WHEN EXISTS (SELECT 1 FROM ClosureProposal AS prepared WHERE prepared.NoticeId = notice.Id
                    AND prepared.ApprovalId IS NOT NULL) THEN 1 ELSE 0 END AS IsApprovedHere,
                CASE WHEN notice.EndedAt IS NULL AND EXISTS
                (
                    SELECT 1 FROM ClosureNotice AS other
                    WHERE other.OperationId = @OperationId AND other.PremisesKey = @PremisesKey AND other.EndedAt IS NULL AND other.Id <> notice.Id
                ) THEN 1 ELSE 0 END AS IsOtherInForce
            FROM ClosureNotice AS notice
            WHERE notice.Id = @NoticeId AND notice.OperationId = @OperationId
            """;

        internal const string Correct =
            """
            UPDATE ClosureNotice
            SET Premises = @Premises, PremisesKey = @PremisesKey, AuthorisedBy = @AuthorisedBy, Rank = @Rank, IssuedAt = @IssuedAt, Hours = @Hours,
                ServedAt = @ServedAt, ServedBy = @ServedBy, ServedWhere = @ServedWhere, CourtCode = @CourtCode, ListedAt = @ListedAt,
                AuthoriserNumber = @AuthoriserNumber, Issuer = @Issuer, IssuerName = @IssuerName,
                Version = Version + 1
            WHERE Id = @NoticeId
            """;

        internal const string CorrectProposal =
            """
            UPDATE ClosureProposal
            SET Premises = @Premises, PremisesKey = @PremisesKey, AuthorisedBy = @AuthorisedBy, Rank = @Rank, IssuedAt = @IssuedAt,
                Hours = @Hours, AuthoriserNumber = @AuthoriserNumber
            WHERE NoticeId = @NoticeId
            """;

        /// <summary>The act by which the notice was first served says the same.</summary>
        internal const string CorrectServiceActs =
            """
            UPDATE ClosureServiceAct
            SET ServedAt = @ServedAt, ServedBy = CASE WHEN ServedBy = @ServedByWas THEN @ServedBy ELSE ServedBy END
            WHERE NoticeId = @NoticeId AND ServedAt = @ServedAtWas
            """;

        internal const string MoveExtension =
            """
            UPDATE ClosureNoticeChange
            SET UntilAt = (SELECT d.DueAt FROM Deadline AS d WHERE d.SubjectId = @NoticeId AND d.RuleId = @RuleId AND d.StoodDownAt IS NULL)
            WHERE NoticeId = @NoticeId AND Kind = 'Extended'
            """;
    }
}
