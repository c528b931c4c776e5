using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Corrects what is recorded of an act of serving a notice.</summary>
/// <remarks>The act by which the notice was first served starts the court's clock, so its time is corrected with the notice.</remarks>
[AllowedTo(Role.CaseWorkers)]
public sealed record CorrectServiceAct : ICorrection, IServiceAct
{
    public OperationReference Operation { get; init; }

    public Guid ActId { get; init; }

    public ServiceMethod? How { get; init; }

    [Display(Name = "Time of the act")]
    public DateTimeOffset? ServedAt { get; init; }

    public string Place { get; init; } = "";

    public string ServedBy { get; init; } = "";

    public string? GivenTo { get; init; }

    public string? Proof { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator(TimeProvider clock) : CorrectionRules<CorrectServiceAct>(Facts(clock));

    private static InlineValidator<CorrectServiceAct> Facts(TimeProvider clock)
    {
        var facts = new InlineValidator<CorrectServiceAct>();
        facts.AsksForTheAct(clock);

        return facts;
    }

    internal sealed class Handler(Database database, CurrentCase currentCase, CaseCorrection correction)
        : ClosurePartCorrection<CorrectServiceAct, RecordedServiceAct>(currentCase, correction, "Act of service")
    {
        protected override Task<RecordedServiceAct?> Find(CorrectServiceAct command) =>
            database.SingleOrDefault<RecordedServiceAct>(Sql.Recorded, new { OperationId, command.ActId });

        protected override Task<Refusal?> WhyNot(CorrectServiceAct command, RecordedServiceAct recorded) => Task.FromResult(
            recorded.ServedAt == recorded.NoticeServedAt && command.ServedAt != recorded.ServedAt ? Refusal.Invalid(
                "This act started the court’s clock. Correct the time of service of the notice instead",
                nameof(ServedAt))
            : command.ServedAt < recorded.NoticeServedAt ? Refusal.Invalid(
                $"The first act of service was at {Format.Moment(recorded.NoticeServedAt)}. If this one was earlier, the time of service is wrong",
                nameof(ServedAt))
            : null);

        protected override Task<bool> Keep(CorrectServiceAct command, RecordedServiceAct recorded) => database.AddIfAbsent(Sql.Correct, new
        {
            command.ActId,
            How = command.How!.Value.ToString(),
            command.ServedAt,
            command.Place,
            command.ServedBy,
            GivenTo = command.How == ServiceMethod.Copy ? command.GivenTo : null,
            command.Proof,
        });
    }

    internal sealed record RecordedServiceAct : IRecordedPart
    {
        public Guid NoticeId { get; init; }

        public DateTimeOffset NoticeServedAt { get; init; }

        public ServiceMethod How { get; init; }

        public DateTimeOffset ServedAt { get; init; }

        public string Place { get; init; } = "";

        public string ServedBy { get; init; } = "";

        public string? GivenTo { get; init; }

        public string? Proof { get; init; }

        public Guid AboutId => NoticeId;

        public object Facts => new { How, ServedAt, Place, ServedBy, GivenTo, Proof };
    }

    private static class Sql
    {
        internal const string Recorded =
            """
            SELECT act.NoticeId, notice.ServedAt AS NoticeServedAt, act.How, act.ServedAt, act.Place, act.ServedBy, act.GivenTo, act.Proof
            FROM ClosureServiceAct AS act
            JOIN ClosureNotice AS notice ON notice.Id = act.NoticeId
            WHERE act.Id = @ActId AND act.OperationId = @OperationId
            """;

        internal const string Correct =
            """
            UPDATE ClosureServiceAct
            SET How = @How, ServedAt = @ServedAt, Place = @Place, ServedBy = @ServedBy, GivenTo = @GivenTo, Proof = @Proof
            WHERE Id = @ActId
            """;
    }
}
