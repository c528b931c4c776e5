using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Mono.Cecil;
using NetArchTest.Rules;
using OperationsCase.Access;
using OperationsCase.Accounts.Sessions;
using OperationsCase.Accounts.SingleSignOn;
using OperationsCase.Audit;
using OperationsCase.Audit.Reasons;
using OperationsCase.ClosureOrders.Documents;
using OperationsCase.Foundation.Requests;
using OperationsCase.Marking;
using OperationsCase.Operations;
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
            where service.ImplementationType?.Assembly == typeof(Composition).Assembly
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

    [Test]
    public void What_runs_inside_a_request_sends_no_other_request_but_a_query_in_the_same_transaction()
    {
        var inside = InsideARequest();

        var senders = Sending(inside);

        Assert.That(inside, Has.Count.GreaterThan(200).And.Contains(typeof(ClosureDocumentMaker)));
        Assert.That(senders, Is.EqualTo(new[] { typeof(ScopedQueries).FullName }));
    }

    [Test]
    public void The_rule_would_see_a_sender_in_a_constructor_and_in_a_method() =>
        Assert.That(
            Sending([typeof(GetOperationPageModel), typeof(SingleSignOnSetup)]),
            Is.EquivalentTo(new[] { typeof(GetOperationPageModel).FullName, typeof(SingleSignOnSetup).FullName }));

    /// <summary>Handlers, validators and steps, and everything of ours that their constructors take, however far down.</summary>
    private static HashSet<Type> InsideARequest()
    {
        var types = typeof(Composition).Assembly.GetTypes();
        var found = new HashSet<Type>();
        var next = new Queue<Type>(types.Where(type => type.GetInterfaces().Any(IsPartOfARequest)));

        while (next.TryDequeue(out var type))
        {
            foreach (var made in types.Where(made => made.IsAssignableTo(type) || made == Open(type)))
            {
                if (found.Add(made))
                {
                    made.GetConstructors().SelectMany(constructor => constructor.GetParameters()).ToList()
                        .ForEach(parameter => TypesIn(parameter.ParameterType).ToList().ForEach(next.Enqueue));
                }
            }
        }

        return found;
    }

    private static Type Open(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static bool IsPartOfARequest(Type part) =>
        new[] { typeof(IRequestHandler<,>), typeof(IPipelineBehavior<,>), typeof(IValidator<>) }.Contains(Open(part));

    private static IEnumerable<Type> TypesIn(Type taken) => taken.GetGenericArguments().Prepend(taken).Where(type => !type.IsGenericParameter);

    private static IEnumerable<string> Sending(IReadOnlyCollection<Type> types) =>
        NetArchTest.Rules.Types.InAssembly(typeof(Composition).Assembly)
            .That().MeetCustomRule(new IsAmong(types))
            .And().HaveDependencyOnAny("MediatR.IMediator", "MediatR.ISender", "MediatR.Mediator", typeof(ScopedMediator).FullName!)
            .GetTypes().Select(type => type.FullName!);

    private sealed class IsAmong(IEnumerable<Type> types) : ICustomRule
    {
        private readonly HashSet<string> names = [.. types.Select(type => type.FullName!)];

        public bool MeetsRule(TypeDefinition type) => names.Contains(type.FullName.Replace('/', '+'));
    }
}
