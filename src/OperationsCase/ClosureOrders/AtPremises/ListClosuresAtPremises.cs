using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;
using OperationsCase.Premises;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders.AtPremises;

/// <summary>Lists every operation, notice and order at premises that the officer may see, and whether a closure now would be a re-closure.</summary>
[AllowedTo(Role.CaseReaders)]
[SaidInAuditLog("Saw the closures at premises")]
[NotInAccessLog("Part of the page of the premises, whose opening is logged")]
public sealed record ListClosuresAtPremises(PremisesReference Case) : IQuery<ListClosuresAtPremises.Answer>, IConcernsCase
{
    private const int MonthsOfReclosure = 6;

    /// <param name="Operations">Those linked to the premises.</param>
    /// <param name="Notices">Those served in these operations, with the order that followed, the latest first.</param>
    /// <param name="Warnings">Re-closures that there were, and until when a closure would be one.</param>
    public sealed record Answer(
        IReadOnlyList<OperationAtPremisesRow> Operations,
        IReadOnlyList<NoticeAtPremisesRow> Notices,
        IReadOnlyList<string> Warnings);

    public sealed record OperationAtPremisesRow
    {
        public OperationReference Reference { get; init; }

        public string Name { get; init; } = "";

        public OperationKind Kind { get; init; } = null!;

        public OperationState Status { get; init; } = null!;

        public string Why { get; init; } = "";

        public DateTimeOffset LinkedAt { get; init; }
    }

    public sealed record NoticeAtPremisesRow
    {
        public OperationReference Operation { get; init; }

        public string OperationName { get; init; } = "";

        /// <summary>The address as the notice has it.</summary>
        public string Address { get; init; } = "";

        public DateTimeOffset ServedAt { get; init; }

        public DateTimeOffset? MadeAt { get; init; }

        /// <summary>The last day of the order, with its extensions.</summary>
        public DateOnly? LastDayOn { get; init; }

        public DateTimeOffset? EndedAt { get; init; }

        /// <summary>How many premises the operation is linked to, of those that the officer may see.</summary>
        public int PremisesOfOperation { get; init; }

        /// <summary>The London day on which the premises were open again, or will be; null where there was no order.</summary>
        public DateOnly? OpenOn => LastDayOn is null ? null : EndedAt is { } ended ? London.DateOf(ended) : LastDayOn.Value.AddDays(1);
    }

    internal sealed class Handler(Database database, ICurrentUser officer, CurrentCase currentCase, TimeProvider clock)
        : IRequestHandler<ListClosuresAtPremises, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListClosuresAtPremises query, CancellationToken cancellation)
        {
            var which = new { PremisesId = currentCase.Id, OfficerId = officer.Id };
            var notices = await database.List<NoticeAtPremisesRow>(Sql.Notices, which);
            var address = (await database.SingleOrDefault<string>(Sql.Address, which))!;
            var here = notices.Where(notice => notice.PremisesOfOperation == 1 || IsOf(notice, address)).ToList();

            return new Answer(
                await database.List<OperationAtPremisesRow>(Sql.Operations, which),
                here,
                [.. Warnings(here, London.DateOf(clock.GetUtcNow()))]);
        }
    }

    private static bool IsOf(NoticeAtPremisesRow notice, string address) =>
        $" {NameFolding.Key(notice.Address)} ".Contains($" {NameFolding.Key(address)} ", StringComparison.Ordinal);

    /// <param name="notices">The latest first.</param>
    /// <param name="today">In London.</param>
    private static IEnumerable<string> Warnings(IReadOnlyList<NoticeAtPremisesRow> notices, DateOnly today)
    {
        foreach (var order in notices.Where(notice => notice.OpenOn is not null))
        {
            var lastDay = MonthClock.LastDayAfter(order.OpenOn!.Value, MonthsOfReclosure);
            var again = notices.LastOrDefault(notice => notice.Operation != order.Operation && notice.ServedAt > order.ServedAt
                && London.DateOf(notice.ServedAt) <= lastDay);

            if (again is not null)
            {
                yield return $"Closed again within {Format.Count(MonthsOfReclosure, "month")}: the notice of {Format.Day(again.ServedAt)} "
                    + $"in {again.Operation} followed the order "
                    + $"in {order.Operation} that ended on {Format.Day(order.OpenOn.Value.AddDays(-1))}.";
            }
            else if (lastDay >= today)
            {
                yield return $"A new closure on or before {Format.Day(lastDay)} is a re-closure: the order in {order.Operation} "
                    + $"{(order.OpenOn > today ? "ends" : "ended")} on {Format.Day(order.OpenOn.Value.AddDays(-1))}.";
            }
        }
    }

    private static class Sql
    {
        internal const string Address = "SELECT place.Address FROM Premises AS place WHERE place.Id = @PremisesId";

        internal const string Operations =
            $"""
            SELECT o.Reference, o.Name, o.Kind, o.Status, link.Why, link.LinkedAt
            FROM OperationPremises AS link
            JOIN Operation AS o ON o.Id = link.OperationId
            WHERE link.PremisesId = @PremisesId AND {Visible.Operation}
            ORDER BY o.StartedAt DESC, o.Reference
            """;

        internal const string Notices =
            $"""
            SELECT o.Reference AS Operation, o.Name AS OperationName, notice.Premises AS Address, notice.ServedAt, made.MadeAt,
                COALESCE((SELECT MAX(changed.LastDayOn) FROM ClosureOrderChange AS changed
                    WHERE changed.OrderId = made.Id AND changed.Kind = 'Extended'), made.LastDayOn) AS LastDayOn,
                made.EndedAt,
                (SELECT COUNT(*) FROM OperationPremises AS other JOIN CaseRecord AS it ON it.Id = other.PremisesId
                    WHERE other.OperationId = o.Id AND {Visible.OwnCaseOfKind}) AS PremisesOfOperation
            FROM OperationPremises AS link
            JOIN Operation AS o ON o.Id = link.OperationId
            JOIN ClosureNotice AS notice ON notice.OperationId = o.Id
            LEFT JOIN ClosureOrder AS made ON made.NoticeId = notice.Id
            WHERE link.PremisesId = @PremisesId AND {Visible.Operation}
            ORDER BY notice.ServedAt DESC, o.Reference
            """;
    }
}
