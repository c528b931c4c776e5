using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Assets;

public sealed class ReconsiderConfiscationPageModel(IMediator mediator, ICurrentUser officer)
    : SeizureFormPageModel<ReconsiderConfiscation, Guid>(mediator, officer)
{
    protected override ReconsiderConfiscation Known() => new();

    protected override ReconsiderConfiscation Of(SeizureReference seizure) => Form with { Seizure = seizure };

    protected override string Done(Guid answer) => "The reconsideration is recorded.";
}
