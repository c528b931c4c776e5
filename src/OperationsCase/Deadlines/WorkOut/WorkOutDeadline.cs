using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines.WorkOut;

/// <summary>Works out by when something must be done, from what was typed alone, and keeps nothing.</summary>
[AllowedTo(Role.Anybody)]
[NotInAccessLog("Works from what was typed, and reads no case")]
public sealed record WorkOutDeadline : IQuery<WorkOutDeadline.Answer>
{
    /// <summary>The code of the rule, such as CH48_2014.</summary>
    public string Rule { get; init; } = "";

    /// <summary>What London's clocks showed, 2026-11-23T14:00, or the day alone where the rule counts days or months.</summary>
    public string Trigger { get; init; } = "";

    /// <summary>What the rule needs besides, such as prev_end=2026-05-17; several are parted by semicolons.</summary>
    public string Facts { get; init; } = "";

    /// <param name="Code">The rule and reading that were asked for.</param>
    /// <param name="DueAt">The last instant in time, in UTC.</param>
    /// <param name="DueInLondon">The same by London's clocks.</param>
    /// <param name="Calculation">The working.</param>
    /// <param name="Notes">What whoever relies on it must know.</param>
    /// <param name="Calendar">The bank holidays it was calculated with.</param>
    public sealed record Answer(
            string Code,
            DateTimeOffset DueAt,
            string DueInLondon,
            [property: JsonPropertyName("reckoning")] DeadlineCalculation Calculation,
            IReadOnlyList<string> Notes,
            [property: JsonIgnore] BankHolidays Calendar);

    internal sealed class Validator : AbstractValidator<WorkOutDeadline>
    {
        public Validator()
        {
            RuleFor(asked => asked.Rule).NotEmpty().WithMessage("Choose a rule").MaximumLength(40).WithMessage("Choose a rule from the list");
            RuleFor(asked => asked.Trigger)
                .NotEmpty()
                .WithMessage("Enter when the clock started")
                .MaximumLength(40)
                .WithMessage("Enter a time like 2026-11-23T14:00");
            RuleFor(asked => asked.Facts).MaximumLength(200).WithMessage("Facts must be 200 characters or fewer");
        }
    }

    internal sealed class Handler(StatuteBook statutes, BankHolidayCalendars calendars) : IRequestHandler<WorkOutDeadline, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(WorkOutDeadline query, CancellationToken cancellation)
        {
            var calendar = (await calendars.Latest()).With(BankHolidayCalendars.Projected);

            try
            {
                var answered = new DeadlineCalculationRequest(query.Rule, query.Trigger, query.Facts).Answer(statutes, calendar);

                return answered switch
                {
                    { Refusal: { } refusal } => refusal,
                    { Calculation: { } calculation, Coded: { Code: { } code }, DueAt: { } due } => new Answer(
                        code,
                        due,
                        InstantText.InLondon(due),
                        calculation,
                        answered.Notes,
                        calendar),
                    _ => Refusal.Invalid("Choose a rule", nameof(Rule)),
                };
            }
            catch (FormatException cannot)
            {
                return Refusal.Invalid(cannot.Message.TrimEnd('.'), nameof(Facts));
            }
        }
    }
}
