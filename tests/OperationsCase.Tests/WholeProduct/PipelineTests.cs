using MediatR;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Accounts.Sessions;
using OperationsCase.Audit;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Requests;
using OperationsCase.Marking;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct;

public class PipelineTests
{
    private static readonly Type[] Steps =
    [
        typeof(ScopedMediator),
        typeof(UnitOfWorkBehavior<,>),
        typeof(AccessLogBehavior<,>),
        typeof(MarkingBehavior<,>),
        typeof(AuthorizationBehavior<,>),
        typeof(AccessReasonBehavior<,>),
        typeof(ValidationBehavior<,>),
        typeof(StepUpBehavior<,>),
        typeof(IdempotencyBehavior<,>),
    ];

    [Test]
    public async Task A_request_takes_nine_steps_in_this_order()
    {
        IServiceCollection services = null!;
        await using var room = new CaseRoom(builder => services = builder.Services);

        var taken =
            from service in services
            where service.ServiceType == typeof(IMediator) || service.ServiceType == typeof(IPipelineBehavior<,>)
            select service.ImplementationType;

        Assert.That(taken, Is.EqualTo(Steps));
    }

    [TestCaseSource(nameof(Steps))]
    public void A_step_is_one_file(Type step)
    {
        var source = Directory.EnumerateFiles(
            Path.Combine(RepositoryFolder.Path, "src"), $"{step.Name.Split('`')[0]}.cs", SearchOption.AllDirectories);

        Assert.That(source.Count(), Is.EqualTo(1));
    }
}
