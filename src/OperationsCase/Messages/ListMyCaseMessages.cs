using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Messages;

/// <summary>
/// Lists what the officer was told about their cases, such as who saw one that is restricted, and about their own account, latest first.
/// </summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("It lists the officer's own messages; opening a case from it is logged")]
[StoredAs("ListAccessMessages")]
public sealed record ListMyCaseMessages(int Page = 1) : IQuery<ListMyCaseMessages.Answer>
{
    public const int PageSize = 10;

    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, int Unread, bool OrMore = false);

    public sealed record Row : ListedCase
    {
        public string What { get; init; } = "";

        public string Detail { get; init; } = "";

        public DateTimeOffset SentAt { get; init; }

        public DateTimeOffset? ReadAt { get; init; }
    }

    internal sealed class Validator : AbstractValidator<ListMyCaseMessages>
    {
        public Validator() => RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
    }

    internal sealed class Handler(
        Database database,
        CaseKinds kinds,
        ICurrentUser officer) : IRequestHandler<ListMyCaseMessages, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListMyCaseMessages query, CancellationToken cancellation)
        {
            var which = new DynamicParameters(new { OfficerId = officer.Id, ReadableKinds = kinds.ReadableBy(officer) });
            var total = await database.CountUpTo(Sql.Latest, which);
            var unread = await database.CountUpTo(Sql.Unread, which);

            var rows = await database.Page<Row>(Sql.Latest, which, skip: (query.Page - 1) * PageSize, take: PageSize);

            return new Answer([.. rows.Select(Named)], total.Rows, unread.Rows, total.OrMore);
        }

        private Row Named(Row row) => row.Subject == OfficerMessages.Account
            ? row with { Reference = "Your account", Address = "/account" }
            : row with { Name = kinds[row.Subject].NameOf(row.Title), Address = kinds[row.Subject].AddressOf(row.Reference.Value) };
    }

    /// <summary>A message about a case that its officer may no longer see is not shown.</summary>
    private const string From =
        $"""
        FROM AccessMessage AS message
        LEFT JOIN CaseRecord AS it ON it.Id = message.SubjectId
        WHERE message.OfficerId = @OfficerId AND ((it.Id IS NOT NULL AND {Visible.Case}) OR message.Subject = 'AC')
        """;

    /// <summary>For whoever counts what is new to the officer.</summary>
    internal const string Unread = $"SELECT message.Id {From} AND message.ReadAt IS NULL ORDER BY message.SentAt DESC, message.Id DESC";

    private static class Sql
    {
        internal const string Latest =
            $"""
            SELECT message.Subject, COALESCE(it.Reference, '') AS Reference, COALESCE(it.Title, '') AS Title,
                message.What, message.Detail, message.SentAt, message.ReadAt
            {From}
            ORDER BY message.SentAt DESC, message.Id DESC
            """;

        internal const string Unread = ListMyCaseMessages.Unread;
    }
}

/// <summary>Marks as read what the officer was told about their cases and their account, up to the latest that was shown; answers how many.</summary>
[AllowedTo(Role.CaseReaders)]
[StoredAs("MarkAccessMessagesRead")]
public sealed record MarkMyCaseMessagesRead : ICommand<int>, INotAudited
{
    /// <summary>When the latest message shown was sent, in UTC, included; a message that came since stays unread.</summary>
    public DateTimeOffset? SentUpTo { get; init; }

    internal sealed class Handler(Database database, ICurrentUser officer, TimeProvider clock) : IRequestHandler<MarkMyCaseMessagesRead, Result<int>>
    {
        public async Task<Result<int>> Handle(MarkMyCaseMessagesRead command, CancellationToken cancellation) =>
            await database.Execute(Sql.MarkRead, new
            {
                OfficerId = officer.Id,
                SentUpTo = command.SentUpTo
                ?? clock.GetUtcNow(),
                Now = clock.GetUtcNow()
            });
    }

    private static class Sql
    {
        internal const string MarkRead =
            "UPDATE AccessMessage SET ReadAt = @Now WHERE OfficerId = @OfficerId AND ReadAt IS NULL AND SentAt <= @SentUpTo";
    }
}
