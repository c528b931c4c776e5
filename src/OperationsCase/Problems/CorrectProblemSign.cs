using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Problems;

/// <summary>Corrects what was logged of a sign, by whoever logged it, the problem's owner or a supervisor.</summary>
[AllowedTo(Role.SntSergeant | Role.CaseWorkers)]
public sealed record CorrectProblemSign : ICorrection
{
    public ProblemReference Problem { get; init; }

    public Guid SignId { get; init; }

    [Display(Name = "Time it was seen")]
    public DateTimeOffset? SeenAt { get; init; }

    [DataType(DataType.MultilineText)]
    public string What { get; init; } = "";

    /// <inheritdoc cref="LogProblemSign.SeenBy" />
    public string SeenBy { get; init; } = "";

    public int Version { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator(TimeProvider clock) : CorrectionRules<CorrectProblemSign>(Facts(clock));

    private static InlineValidator<CorrectProblemSign> Facts(TimeProvider clock)
    {
        var facts = new InlineValidator<CorrectProblemSign>();
        facts.RuleFor(sign => sign.SeenAt).IsWhenSeen(clock);
        facts.RuleFor(sign => sign.What).IsWhatWasSeen();
        facts.RuleFor(sign => sign.SeenBy).IsWhoSawIt();

        return facts;
    }

    internal sealed class Handler(Database database, CurrentCase currentCase, CaseCorrection correction, ProblemSignStore signs)
        : IRequestHandler<CorrectProblemSign, Result<int>>
    {
        public async Task<Result<int>> Handle(CorrectProblemSign command, CancellationToken cancellation)
        {
            await correction.Lock(currentCase.Id);

            if (await signs.Find(currentCase.Id, command.SignId) is not { } sign)
            {
                return Refusal.NotFound("sign");
            }

            if (sign.TakenBackAt is not null)
            {
                return ProblemSignStore.IsTakenBack;
            }

            var recorded = new { SeenAt = (DateTimeOffset?)sign.SeenAt, sign.What, sign.SeenBy };

            if (await correction.WhyNot(currentCase.Id, command, recorded, writtenById: sign.RecordedById) is { } refusal)
            {
                return refusal;
            }

            await database.Execute(Sql.Correct, new
            {
                command.SignId,
                command.SeenAt,
                SeenOn = London.DateOf(command.SeenAt!.Value),
                command.What,
                command.SeenBy,
            });

            return await correction.Tell(currentCase.Id, command.SignId, command, recorded, "Sign");
        }
    }

    private static class Sql
    {
        internal const string Correct =
            "UPDATE ProblemSign SET SeenAt = @SeenAt, SeenOn = @SeenOn, What = @What, SeenBy = @SeenBy WHERE Id = @SignId";
    }
}
