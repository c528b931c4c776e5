using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Problems;

/// <summary>
/// Takes back a sign that was logged by mistake: it stays, with why, and is not counted. By whoever logged it, the problem's owner or a
/// supervisor. The answer is the problem's version after that.
/// </summary>
[AllowedTo(Role.SntSergeant | Role.CaseWorkers)]
public sealed record TakeBackProblemSign : ICommand<int>, IConcernsCase
{
    public ProblemReference Problem { get; init; }

    public Guid SignId { get; init; }

    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<TakeBackProblemSign>
    {
        public Validator() => RuleFor(sign => sign.Why)
            .NotEmpty().WithMessage("Enter why the sign is taken back")
            .MaximumLength(500).WithMessage("Why it is taken back must be 500 characters or fewer");
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        CaseStore cases,
        CorrectionAuthority authority,
        ProblemSignStore signs,
        ICurrentUser officer,
        CaseHistory history,
        TimeProvider clock) : IRequestHandler<TakeBackProblemSign, Result<int>>
    {
        public async Task<Result<int>> Handle(TakeBackProblemSign command, CancellationToken cancellation)
        {
            await cases.Touch(currentCase.Id);

            if (await signs.Find(currentCase.Id, command.SignId) is not { } sign)
            {
                return Refusal.NotFound("sign");
            }

            if (sign.TakenBackAt is not null)
            {
                return ProblemSignStore.IsTakenBack;
            }

            if (await authority.WhyNot(currentCase.Id, writtenById: sign.RecordedById) is { } refusal)
            {
                return refusal;
            }

            await database.Execute(Sql.TakeBack, new { command.SignId, command.Why, ById = officer.Id, At = clock.GetUtcNow() });
            history.IsAbout(command.SignId);
            history.Was(new { sign.SeenAt, sign.What, sign.SeenBy });
            history.Tell("Sign taken back", $"{sign.What}. {sign.SeenBy}. {command.Why}");

            return sign.Version;
        }
    }

    private static class Sql
    {
        internal const string TakeBack =
            "UPDATE ProblemSign SET TakenBackAt = @At, TakenBackById = @ById, TakenBackWhy = @Why WHERE Id = @SignId";
    }
}
