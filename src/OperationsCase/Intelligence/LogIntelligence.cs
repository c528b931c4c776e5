using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Intelligence;

/// <summary>Logs intelligence about an operation or network with its 3x5x2 grading, or with the 5x5x5 grading under which it was recorded.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record LogIntelligence : IntelligenceFacts, ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public CaseReference Case { get; init; }

    internal sealed class Validator : AbstractValidator<LogIntelligence>
    {
        public Validator(TimeProvider clock) => this.AsksForTheIntelligence(clock);
    }

    internal sealed class Handler(
        CurrentCase currentCase,
        CaseStore cases,
        CaseKinds kinds,
        IntelligenceStore intelligence,
        ICurrentUser officer,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<LogIntelligence, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(LogIntelligence command, CancellationToken cancellation)
        {
            var about = await cases.Summary(currentCase.Id);

            if (kinds[about.Subject].WhyNoIntelligence is { } whyNot)
            {
                return Refusal.Conflict(whyNot, nameof(Case));
            }

            var now = clock.GetUtcNow();
            var id = TimeOrderedId.New(now);
            var grading = command.Graded!;

            await intelligence.Add(id, grading, new
            {
                Id = id,
                SubjectId = about.Id,
                grading.Scheme,
                grading.Source,
                grading.Assessment,
                grading.Handling,
                command.Conditions,
                command.Content,
                command.Provenance,
                RecordedOn = command.RecordedOn ?? London.DateOf(now),
                LoggedAt = now,
                LoggedById = officer.Id,
            });

            history.IsAbout(id);
            history.Tell("Intelligence logged", $"Graded {grading.Source}{grading.Assessment}{grading.Handling} under {grading.Scheme}.");

            return id;
        }
    }
}
