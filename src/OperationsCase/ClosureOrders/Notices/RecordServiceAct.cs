using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Records a further act of serving a notice: another fixing, or a copy given to somebody. 2014 Act, s. 79.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record RecordServiceAct : ICommand<Guid>, IConcernsCase, IIdempotent, IServiceAct
{
    public Guid? IdempotencyKey { get; init; }

    public OperationReference Operation { get; init; }

    public Guid NoticeId { get; init; }

    public ServiceMethod? How { get; init; }

    [Display(Name = "Time of the act")]
    public DateTimeOffset? ServedAt { get; init; }

    public string Place { get; init; } = "";

    [DoneBy("Served by")]
    public string ServedBy { get; init; } = "";

    public string? GivenTo { get; init; }

    public string? Proof { get; init; }

    internal sealed class Validator : AbstractValidator<RecordServiceAct>
    {
        public Validator(TimeProvider clock) => this.AsksForTheAct(clock);
    }

    internal sealed class Handler(Database database, CurrentCase currentCase, ClosureStore closure, CaseHistory history, TimeProvider clock)
        : IRequestHandler<RecordServiceAct, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(RecordServiceAct command, CancellationToken cancellation)
        {
            if (await closure.WhyNot(currentCase.Id) is { } refusal)
            {
                return refusal;
            }

            if (await closure.Notice(currentCase.Id, command.NoticeId) is not { } notice)
            {
                return Refusal.NotFound("closure notice");
            }

            if (command.ServedAt < notice.ServedAt)
            {
                return Refusal.Invalid(
                    $"The first act of service was at {Format.Moment(notice.ServedAt)}. If this one was earlier, the time of service is wrong",
                    nameof(ServedAt));
            }

            var now = clock.GetUtcNow();
            var id = TimeOrderedId.New(now);

            if (!await database.AddIfAbsent(ServiceActs.Add, command.Row(id, currentCase.Id, now)))
            {
                return Refusal.Conflict("This act of service is recorded already", nameof(ServedAt));
            }

            history.IsAbout(command.NoticeId);
            history.Tell(
                "Service of the notice",
                $"{command.How!.Value.Words()}, {command.Place}{(command.GivenTo is null ? "" : $", to {command.GivenTo}")}. By {command.ServedBy}.",
                command.ServedAt);

            return id;
        }
    }

    private object Row(Guid id, Guid operationId, DateTimeOffset now) => new
    {
        Id = id,
        NoticeId,
        OperationId = operationId,
        How = How!.Value.ToString(),
        ServedAt,
        Place,
        ServedBy,
        GivenTo,
        Proof,
        RecordedAt = now,
    };
}

internal static class ServiceActs
{
    internal const string Add =
        """
        INSERT INTO ClosureServiceAct (Id, NoticeId, OperationId, How, ServedAt, Place, ServedBy, GivenTo, Proof, RecordedAt)
        SELECT @Id, @NoticeId, @OperationId, @How, @ServedAt, @Place, @ServedBy, @GivenTo, @Proof, @RecordedAt
        WHERE NOT EXISTS (SELECT 1 FROM ClosureServiceAct WHERE NoticeId = @NoticeId AND ServedAt = @ServedAt AND How = @How AND Place = @Place)
        """;
}
