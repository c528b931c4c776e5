using System.Text.Json.Serialization;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Approvals;

/// <summary>One decision that was asked for: what is asked, the facts as they are now, and what was decided.</summary>
[AllowedTo(Role.Investigators)]
public sealed record GetApproval(ApprovalReference Approval) : IQuery<GetApproval.Answer>, IConcernsCase
{
    public sealed record Answer : ListedCase
    {
        public ApprovalReference Approval { get; init; }

        public string Kind { get; init; } = "";

        /// <summary>What the approver does: "Authorise a closure notice".</summary>
        public string Heading { get; init; } = "";

        public string What { get; init; } = "";

        public string? Why { get; init; }

        public Guid AskedById { get; init; }

        public string AskedByName { get; init; } = "";

        public DateTimeOffset AskedAt { get; init; }

        public Guid ApproverId { get; init; }

        public string ApproverName { get; init; } = "";

        /// <summary>By when an answer is wanted, in UTC.</summary>
        public DateTimeOffset DueAt { get; init; }

        public ApprovalDecision? Decision { get; init; }

        public DateTimeOffset? DecidedAt { get; init; }

        public string? Reasons { get; init; }

        public string? Conditions { get; init; }

        public DateTimeOffset? ValidUntil { get; init; }

        /// <summary>What there is to read; null once it is no longer there.</summary>
        public ApprovalContent? Content { get; init; }

        /// <summary>Whether the officer who reads it is the one to decide.</summary>
        public bool IsForMe { get; init; }

        [JsonIgnore]
        public Guid CaseId { get; init; }

        [JsonIgnore]
        public Guid SubjectId { get; init; }
    }

    internal sealed class Handler(Database database, CurrentCase currentCase, ApprovalKinds approvals, CaseKinds kinds, ICurrentUser officer)
        : IRequestHandler<GetApproval, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetApproval query, CancellationToken cancellation)
        {
            var it = (await database.SingleOrDefault<Answer>(Sql.ById, new { currentCase.Id }))!;
            var kind = approvals[it.Kind];

            return it with
            {
                Name = kinds[it.Subject].NameOf(it.Title),
                Address = kinds[it.Subject].AddressOf(it.Reference.Value),
                Heading = kind.Title,
                Content = await kind.Read(it.CaseId, it.SubjectId),
                IsForMe = it.ApproverId == officer.Id,
            };
        }
    }

    private static class Sql
    {
        internal const string ById =
            $"""
            SELECT {ListedCases.Columns}, asked.Reference AS Approval, asked.Kind, asked.What, asked.Why, asked.AskedById,
                asker.Name AS AskedByName, asked.AskedAt, asked.ApproverId, approver.Name AS ApproverName, asked.DueAt, asked.Decision,
                asked.DecidedAt, asked.Reasons, asked.Conditions, asked.ValidUntil, asked.CaseId, asked.SubjectId
            FROM Approval AS asked
            JOIN CaseRecord AS it ON it.Id = asked.CaseId
            JOIN Officer AS asker ON asker.Id = asked.AskedById
            JOIN Officer AS approver ON approver.Id = asked.ApproverId
            WHERE asked.Id = @Id
            """;
    }
}
