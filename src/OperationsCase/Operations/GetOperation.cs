using System.Text.Json.Serialization;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations;

/// <summary>Gets one operation: what every kind has, and what its own kind was asked.</summary>
[AllowedTo(Role.CaseReaders)]
public sealed record GetOperation(OperationReference Operation) : IQuery<GetOperation.Answer>, IConcernsCase
{
    /// <param name="Head">What every kind has.</param>
    /// <param name="Details">What its own kind was asked. The API tells it under the name of the kind, and of every other kind null.</param>
    public sealed record Answer(Row Head, [property: JsonIgnore] OperationDetails Details);

    public sealed record Row
    {
        public Guid Id { get; init; }

        public OperationReference Reference { get; init; }

        public OperationKind Kind { get; init; } = null!;

        public string Name { get; init; } = "";

        public string BoroughCode { get; init; } = "";

        public string BoroughName { get; init; } = "";

        public string WardCode { get; init; } = "";

        public string WardName { get; init; } = "";

        public string Place { get; init; } = "";

        public Guid OfficerId { get; init; }

        public string OfficerName { get; init; } = "";

        public string Unit { get; init; } = "";

        public DateTimeOffset StartedAt { get; init; }

        public string Harm { get; init; } = "";

        public OperationState Status { get; init; } = null!;

        public DateTimeOffset LoggedAt { get; init; }

        public string LoggedByName { get; init; } = "";

        public int Version { get; init; }

        /// <summary>Of another borough, and shared with the officer to be read.</summary>
        public bool IsShared { get; init; }

        /// <summary>Whether the officer may correct what is recorded of it: of a closed one only a supervisor may.</summary>
        internal bool MayBeCorrectedBy(ICurrentUser officer) =>
            MayBeWrittenBy(officer) || (officer.May<ChangeOperation>() && !IsShared && (officer.Role & Role.Supervisors) != Role.None);

        /// <summary>Whether the officer may act on it.</summary>
        internal bool MayBeWrittenBy(ICurrentUser officer) => officer.May<ChangeOperation>() && !IsShared && Status != OperationState.Closed;

        /// <summary>The steps that the officer may take by hand from where it stands.</summary>
        internal IEnumerable<OperationMove> StepsOf(ICurrentUser officer) => MayBeWrittenBy(officer)
            ? Kind.Moves.Where(move => move.From == Status && (move.By & officer.Role) != Role.None)
            : [];
    }

    internal sealed class Handler(Database database, ICurrentUser officer, CurrentCase currentCase) : IRequestHandler<GetOperation, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetOperation query, CancellationToken cancellation)
        {
            var which = new { OperationId = currentCase.Id, OfficerId = officer.Id };
            var head = (await database.SingleOrDefault<Row>(Sql.Head, which))!;

            return new Answer(head, await head.Kind.Find(database, currentCase.Id));
        }
    }

    private static class Sql
    {
        internal const string Head =
            $"""
            SELECT o.Id, o.Reference, o.Kind, o.Name, o.BoroughCode, borough.Name AS BoroughName, o.WardCode, ward.Name AS WardName, o.Place,
                o.OfficerId, officer.Name AS OfficerName, o.Unit, o.StartedAt, o.Harm, o.Status, o.LoggedAt,
                    logger.Name AS LoggedByName, it.Version, CASE WHEN {Visible.OwnOperation} THEN 0 ELSE 1 END AS IsShared
            FROM Operation AS o
            JOIN CaseRecord AS it ON it.Id = o.Id
            JOIN Borough AS borough ON borough.Code = o.BoroughCode
            JOIN Ward AS ward ON ward.Code = o.WardCode
            JOIN Officer AS officer ON officer.Id = o.OfficerId
            JOIN Officer AS logger ON logger.Id = o.LoggedById
            WHERE o.Id = @OperationId
            """;
    }
}
