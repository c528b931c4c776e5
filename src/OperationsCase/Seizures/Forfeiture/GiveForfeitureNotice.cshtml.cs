using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Forfeiture;

public sealed class GiveForfeitureNoticePageModel(IMediator mediator, ICurrentUser officer)
    : SeizureFormPageModel<GiveForfeitureNotice, GiveForfeitureNotice.Answer>(mediator, officer)
{
    protected override GiveForfeitureNotice Known() => new() { AmountPence = Case.HeldPence, GivenTo = Head.SeizedFrom ?? "" };

    protected override GiveForfeitureNotice Of(SeizureReference seizure) => Form with { Seizure = seizure };

    protected override string Done(GiveForfeitureNotice.Answer answer) => answer.NoEffect is null
        ? "The notice is recorded, and the time to object is a deadline."
        : $"The notice is recorded. {answer.NoEffect}.";
}
