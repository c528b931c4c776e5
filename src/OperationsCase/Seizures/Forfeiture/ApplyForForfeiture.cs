using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.GovUk;
using OperationsCase.Seizures.Detention;

namespace OperationsCase.Seizures.Forfeiture;

/// <summary>
/// Records an application to a magistrates' court for forfeiture. The cash stays until that and any appeal are decided; a notice that is running
/// lapses. Proceeds of Crime Act 2002, s. 298.
/// </summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record ApplyForForfeiture : ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public SeizureReference Seizure { get; init; }

    public string CourtCode { get; init; } = "";

    /// <summary>What is applied for, in whole pence, without interest.</summary>
    [Pounds]
    [Display(Name = "Amount")]
    public long? AmountPence { get; init; }

    [Display(Name = "Time of the application")]
    public DateTimeOffset? MadeAt { get; init; }

    internal sealed class Validator : AbstractValidator<ApplyForForfeiture>
    {
        public Validator(TimeProvider clock, Gazetteer gazetteer)
        {
            RuleFor(asked => asked.CourtCode)
                .NotEmpty().WithMessage("Select the court")
                .Must(code => string.IsNullOrEmpty(code) || gazetteer.Court(code) is not null)
                .WithMessage("There is no such court. Select one from the list");
            RuleFor(asked => asked.AmountPence)
                .NotNull().WithMessage("Enter how much is applied for")
                .GreaterThan(0).WithMessage("Amount must be more than £0");
            RuleFor(asked => asked.MadeAt)
                .NotNull().WithMessage("Enter the date and time the application was made")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the application cannot be in the future");
        }
    }

    private Refusal? WhyNot(SeizureForUpdate seizure, JudgedSeizure standing) => seizure.Kind.Forfeiture is null
        ? Refusal.Conflict($"{seizure.Kind.Words()} is not forfeited by itself. Record what becomes of the order")
        : AmountPence > seizure.HeldPence
        ? Refusal.Invalid($"Only {Format.Pounds(seizure.HeldPence)} is held. Enter that or less", nameof(AmountPence))
        : !standing.IsDetainedAt(MadeAt!.Value)
            ? Refusal.Invalid("It was not lawfully kept by an order then, so forfeiture could not be applied for", nameof(MadeAt))
        : null;

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        SeizureStore seizures,
        SeizureStanding standing,
        ForfeitureNoticeStore notices,
        Gazetteer gazetteer,
        CaseHistory history,
        TimeProvider clock) : IRequestHandler<ApplyForForfeiture, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(ApplyForForfeiture command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            var seizure = await seizures.StateForChange(id);

            if (command.WhyNot(seizure, await standing.Read(id, seizure.Kind, seizure.SeizedAt)) is { } refusal)
            {
                return refusal;
            }

            var now = clock.GetUtcNow();
            var applicationId = TimeOrderedId.New(now);

            if (!await database.AddIfAbsent(Sql.Add, new
            {
                Id = applicationId,
                SeizureId = id,
                command.CourtCode,
                command.AmountPence,
                command.MadeAt,
                RecordedAt = now,
            }))
            {
                return Refusal.Conflict("Forfeiture is applied for already. Record what the court decided first");
            }

            history.IsAbout(applicationId);
            history.Tell(
                "Forfeiture applied for",
                $"{Format.Pounds(command.AmountPence!.Value)}, {gazetteer.Court(command.CourtCode)!.Name}. It stays until that is decided.",
                command.MadeAt);

            if (await notices.Running(id) is { } noticeId)
            {
                await notices.End(id, seizure.Kind, noticeId, command.MadeAt!.Value, "Forfeiture was applied for");
                history.IsAbout(noticeId);
                history.Add("The forfeiture notice lapsed.");
            }

            await notices.MeetAfterObjection(id, seizure.Kind, command.MadeAt!.Value);
            await standing.Settle(id, nameof(ApplyForForfeiture));

            return applicationId;
        }
    }

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO ForfeitureApplication (Id, SeizureId, CourtCode, AmountPence, MadeAt, ForfeitedPence, RecordedAt)
            SELECT @Id, @SeizureId, @CourtCode, @AmountPence, @MadeAt, 0, @RecordedAt
            WHERE NOT EXISTS (SELECT 1 FROM ForfeitureApplication WHERE SeizureId = @SeizureId AND Decision IS NULL)
            """;
    }
}
