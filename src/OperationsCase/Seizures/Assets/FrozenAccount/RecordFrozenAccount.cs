using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>Records an account that a court froze, with that order.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record RecordFrozenAccount : FrozenAccountDetails, INewAsset
{
    public Guid? IdempotencyKey { get; init; }

    public string CourtCode { get; init; } = "";

    /// <summary>The last London day of the order, as it states it.</summary>
    [Display(Name = "Last day of the order")]
    public DateOnly? LastDayOn { get; init; }

    public OperationReference? Operation { get; init; }

    public string? BoroughCode { get; init; }

    public IReadOnlyList<NetworkReference> Networks { get; init; } = [];

    /// <summary>Of a thing that the force keeps itself; none of an account.</summary>
    public string? KeptAt { get; init; }

    internal sealed class Validator : NewAssetRules<RecordFrozenAccount>
    {
        public Validator(TimeProvider clock, StatuteBook statutes, Gazetteer gazetteer)
            : base(new FrozenAccountRules(clock, statutes), gazetteer)
        {
            RuleFor(account => account.CourtCode)
                .NotEmpty().WithMessage("Select the court that made the order")
                .Must(code => string.IsNullOrEmpty(code) || gazetteer.Court(code) is not null)
                .WithMessage("There is no such court. Select one from the list");
            RuleFor(account => account.LastDayOn).NotNull().WithMessage("Enter the last day of the order");
            RuleFor(account => account.LastDayOn)
                .Must((account, last) => last >= London.DateOf(account.SeizedAt!.Value)).WithMessage("The last day cannot be before the order was made")
                .When(account => account is { LastDayOn: not null, SeizedAt: not null });
        }
    }

    internal sealed class Handler(
        Database database, AssetRecording recording, StatuteBook statutes, BankHolidayCalendars calendars, TimeProvider clock)
        : IRequestHandler<RecordFrozenAccount, Result<string>>
    {
        public async Task<Result<string>> Handle(RecordFrozenAccount command, CancellationToken cancellation)
        {
            var (madeAt, last) = (command.SeizedAt!.Value, command.LastDayOn!.Value);
            var madeOn = London.DateOf(madeAt);
            var longest = statutes.Find(FrozenAccountKind.End, madeOn).Calculate(madeOn, await calendars.Latest()).LastDayOn!.Value;

            if (last > longest)
            {
                return Refusal.Invalid($"An order of that day can run to {Format.Day(longest)} at most. Check the date on the order", nameof(LastDayOn));
            }

            var now = clock.GetUtcNow();

            return await recording.Record(command, id =>
                RecordDetentionOrder.Add(database, TimeOrderedId.New(now), id, command.CourtCode, madeAt, last, now));
        }
    }
}
