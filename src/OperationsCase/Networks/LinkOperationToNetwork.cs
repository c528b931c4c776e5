using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;
using OperationsCase.Operations;
using OperationsCase.Retention;

namespace OperationsCase.Networks;

/// <summary>
/// Says that an operation is against a network; the network then also works in the operation's borough, unless that would tell of a
/// restricted one. The answer is the network's reference.
/// </summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record LinkOperationToNetwork : ICommand<string>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public OperationReference Operation { get; init; }

    public NetworkReference Network { get; init; }

    /// <summary>What the operation has to do with it, such as "Its stash house".</summary>
    public string Part { get; init; } = "";

    public LinkConfidence? Confidence { get; init; }

    internal sealed class Validator : AbstractValidator<LinkOperationToNetwork>
    {
        public Validator()
        {
            RuleFor(link => link.Part)
                .NotEmpty().WithMessage("Enter how the operation is linked to the network")
                .MaximumLength(200).WithMessage("How it is linked to the network must be 200 characters or fewer");
            RuleFor(link => link.Confidence).NotNull().WithMessage("Select how sure you are").IsInEnum();
        }
    }

    private static Refusal LinkedAlready(string networkName) =>
        Refusal.Conflict($"This operation is already linked to {networkName}", nameof(Network));

    private object Row(Guid operationId, Guid networkId, DateTimeOffset now) => new
    {
        OperationId = operationId,
        NetworkId = networkId,
        Part,
        Confidence = Confidence.ToString(),
        LinkedAt = now,
    };

    private void Tell(CaseHistory history, LinkedCasesRow ends) => history.Tell(
        "Linked to a network",
        $"{ends.OperationReference}, {ends.OperationName}, is against {ends.NetworkName}, {ends.NetworkReference}. {Part}. "
            + $"Confidence {Confidence!.Value.Words()}.");

    internal sealed class Handler(
    Database database,
    CurrentCase currentCase,
    OperationStore operations,
    NetworkStore networks,
    RestrictionStore restrictions,
    RetentionReviewStore reviews,
    CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<LinkOperationToNetwork, Result<string>>
    {
        private Guid OperationId => currentCase.Of<OperationReference>();

        private Guid NetworkId => currentCase.Of<NetworkReference>();

        public async Task<Result<string>> Handle(LinkOperationToNetwork command, CancellationToken cancellation)
        {
            await networks.Queue(NetworkId);

            var ends = (await database.SingleOrDefault<LinkedCasesRow>(Sql.Ends, new { OperationId, NetworkId }))!;

            if (!await database.AddIfAbsent(Sql.Add, command.Row(OperationId, NetworkId, clock.GetUtcNow())))
            {
                return LinkedAlready(ends.NetworkName);
            }

            // What a link to a restricted operation changes of the network is seen by those who may not know of the operation.
            if (!await restrictions.IsRestricted(OperationId))
            {
                if (await networks.WorksIn(NetworkId, (await operations.StateOf(OperationId)).BoroughCode))
                {
                    await networks.Touch(NetworkId);
                }

                await reviews.BeginAgain(NetworkId, NetworkCase.Code, clock.GetUtcNow());
            }

            command.Tell(history, ends);

            return ends.NetworkReference.Value;
        }
    }

    /// <summary>What is linked, as the history says it.</summary>
    internal sealed record LinkedCasesRow
    {
        public OperationReference OperationReference { get; init; }

        public string OperationName { get; init; } = "";

        public NetworkReference NetworkReference { get; init; }

        public string NetworkName { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Ends =
            """
            SELECT operation.Reference AS OperationReference, operation.Name AS OperationName,
                network.Reference AS NetworkReference, network.Name AS NetworkName
            FROM Operation AS operation
            CROSS JOIN Network AS network
            WHERE operation.Id = @OperationId AND network.Id = @NetworkId
            """;

        internal const string Add =
            """
            INSERT INTO OperationNetwork (OperationId, NetworkId, Part, Confidence, LinkedAt)
            SELECT @OperationId, @NetworkId, @Part, @Confidence, @LinkedAt
            WHERE NOT EXISTS (SELECT 1 FROM OperationNetwork WHERE OperationId = @OperationId AND NetworkId = @NetworkId)
            """;
    }
}
