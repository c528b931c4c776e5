using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.ClosureOrders.Orders;

/// <summary>Corrects what is recorded of a check of closed premises.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record CorrectReoccupationCheck : ICorrection, IReoccupationCheck
{
    public OperationReference Operation { get; init; }

    public Guid CheckId { get; init; }

    [Display(Name = "Time of the check")]
    public DateTimeOffset? CheckedAt { get; init; }

    public string CheckedBy { get; init; } = "";

    public PremisesCondition? Found { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Note { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator(TimeProvider clock) : CorrectionRules<CorrectReoccupationCheck>(Facts(clock));

    private static InlineValidator<CorrectReoccupationCheck> Facts(TimeProvider clock)
    {
        var facts = new InlineValidator<CorrectReoccupationCheck>();
        facts.AsksForTheCheck(clock);

        return facts;
    }

    internal sealed class Handler(Database database, CurrentCase currentCase, CaseCorrection correction)
        : ClosurePartCorrection<CorrectReoccupationCheck, CheckRow>(currentCase, correction, "Check of the premises")
    {
        protected override Task<CheckRow?> Find(CorrectReoccupationCheck command) =>
            database.SingleOrDefault<CheckRow>(Sql.Recorded, new { OperationId, command.CheckId });

        protected override Task<Refusal?> WhyNot(CorrectReoccupationCheck command, CheckRow recorded) => Task.FromResult(
            command.CheckedAt < recorded.EffectiveFrom
                ? Refusal.Invalid($"The premises were not closed before {Format.Moment(recorded.EffectiveFrom)}", nameof(CheckedAt))
                : null);

        protected override Task<bool> Keep(CorrectReoccupationCheck command, CheckRow recorded) => database.AddIfAbsent(Sql.Correct, new
        {
            command.CheckId,
            command.CheckedAt,
            command.CheckedBy,
            Found = command.Found!.Value.ToString(),
            command.Note,
        });
    }

    internal sealed record CheckRow : IRecordedPart
    {
        public Guid OrderId { get; init; }

        public DateTimeOffset EffectiveFrom { get; init; }

        public DateTimeOffset CheckedAt { get; init; }

        public string CheckedBy { get; init; } = "";

        public PremisesCondition Found { get; init; }

        public string? Note { get; init; }

        public Guid AboutId => OrderId;

        public object Facts => new { CheckedAt, CheckedBy, Found, Note };
    }

    private static class Sql
    {
        internal const string Recorded =
            """
            SELECT looked.OrderId, made.EffectiveFrom, looked.CheckedAt, looked.CheckedBy, looked.Found, looked.Note
            FROM ReoccupationCheck AS looked
            JOIN ClosureOrder AS made ON made.Id = looked.OrderId
            WHERE looked.Id = @CheckId AND looked.OperationId = @OperationId
            """;

        internal const string Correct =
            "UPDATE ReoccupationCheck SET CheckedAt = @CheckedAt, CheckedBy = @CheckedBy, Found = @Found, Note = @Note WHERE Id = @CheckId";
    }
}
