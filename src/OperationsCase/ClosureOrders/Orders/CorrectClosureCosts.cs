using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.GovUk;

namespace OperationsCase.ClosureOrders.Orders;

/// <summary>Corrects which costs of a closure were applied for, and when; whether that was in time is told by the corrected time.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record CorrectClosureCosts : ICorrection, ICostsOfClosure
{
    public OperationReference Operation { get; init; }

    public Guid OrderId { get; init; }

    public bool? Claimed { get; init; }

    [Display(Name = "Time of the application")]
    public DateTimeOffset? AppliedAt { get; init; }

    [Pounds]
    [Display(Name = "Costs")]
    public long? CostsPence { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator(TimeProvider clock) : CorrectionRules<CorrectClosureCosts>(Facts(clock));

    private static InlineValidator<CorrectClosureCosts> Facts(TimeProvider clock)
    {
        var facts = new InlineValidator<CorrectClosureCosts>();
        facts.AsksForTheCosts(clock);

        return facts;
    }

    internal sealed class Handler(Database database, CurrentCase currentCase, CaseCorrection correction, DeadlineCorrection clocks)
        : ClosurePartCorrection<CorrectClosureCosts, CostsRow>(currentCase, correction, "Costs of the closure")
    {
        protected override Task<CostsRow?> Find(CorrectClosureCosts command) =>
            database.SingleOrDefault<CostsRow>(Sql.Recorded, new { OperationId, command.OrderId });

        protected override Task<Refusal?> WhyNot(CorrectClosureCosts command, CostsRow recorded) => Task.FromResult(
            command.Claimed == true && command.AppliedAt < recorded.EndedAt ? Refusal.Invalid(
                $"The order ended at {Format.Moment(recorded.EndedAt!.Value)}, so they were not applied for before that",
                nameof(AppliedAt))
            : null);

        protected override async Task<bool> Keep(CorrectClosureCosts command, CostsRow recorded)
        {
            var isClaimed = command.Claimed == true;
            var settled = isClaimed ? command.AppliedAt!.Value : recorded.CostsSettledAt;
            await clocks.Met(ClosureRules.Costs, command.OrderId, settled, command.How());

            return await database.Execute(Sql.Correct, new
            {
                command.OrderId,
                CostsSettledAt = settled,
                CostsPence = isClaimed ? command.CostsPence : null,
            }) == 1;
        }
    }

    internal sealed record CostsRow : IRecordedPart
    {
        public Guid OrderId { get; init; }

        public DateTimeOffset? EndedAt { get; init; }

        public DateTimeOffset CostsSettledAt { get; init; }

        public long? CostsPence { get; init; }

        public Guid AboutId => OrderId;

        public object Facts => new
        {
            Claimed = CostsPence is not null,
            AppliedAt = CostsPence is null ? (DateTimeOffset?)null : CostsSettledAt,
            CostsPence,
        };
    }

    private static class Sql
    {
        internal const string Recorded =
            """
            SELECT followed.OrderId, made.EndedAt, followed.CostsSettledAt, followed.CostsPence
            FROM ClosureAftermath AS followed
            JOIN ClosureOrder AS made ON made.Id = followed.OrderId
            WHERE followed.OrderId = @OrderId AND followed.OperationId = @OperationId AND followed.CostsSettledAt IS NOT NULL
            """;

        internal const string Correct =
            "UPDATE ClosureAftermath SET CostsSettledAt = @CostsSettledAt, CostsPence = @CostsPence WHERE OrderId = @OrderId";
    }
}
