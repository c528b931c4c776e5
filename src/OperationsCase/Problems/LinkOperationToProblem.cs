using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Problems;

/// <summary>Says that an operation is part of the response to a problem; from then on its officer sees the problem's signs on the case.</summary>
[AllowedTo(Role.SntSergeant | Role.CaseWorkers)]
public sealed record LinkOperationToProblem : ICommand<string>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    public ProblemReference Problem { get; init; }

    internal static Refusal LinkedAlready { get; } = Refusal.Conflict("That operation is linked to this problem already", nameof(Operation));

    internal static object Row(Guid operationId, Guid problemId, DateTimeOffset now) =>
        new { OperationId = operationId, ProblemId = problemId, LinkedAt = now };

    internal static void Tell(CaseHistory history, LinkedNamesRow names) => history.Tell("Operation linked to problem", names.ToString());

    /// <summary>What is linked, as the history says it.</summary>
    internal sealed record LinkedNamesRow
    {
        public string OperationName { get; init; } = "";

        public string Title { get; init; } = "";

        public ProblemReference Problem { get; init; }

        public override string ToString() => $"Operation {OperationName} and {Title}, {Problem}.";
    }
}

/// <summary>Takes back that an operation is part of the response to a problem; the history keeps that it once was.</summary>
[AllowedTo(Role.SntSergeant | Role.CaseWorkers)]
public sealed record UnlinkOperationFromProblem : ILinkRemoval
{
    public OperationReference Operation { get; init; }

    public ProblemReference Problem { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator : LinkRemovalRules<UnlinkOperationFromProblem>;
}

/// <summary>Each answers the problem's reference.</summary>
internal sealed class LinkOperationToProblemHandler(
    Database database,
    CurrentCase currentCase,
    CorrectionAuthority authority,
    CaseHistory history,
    TimeProvider clock) :
    IRequestHandler<LinkOperationToProblem, Result<string>>,
    IRequestHandler<UnlinkOperationFromProblem, Result<string>>
{
    public async Task<Result<string>> Handle(LinkOperationToProblem command, CancellationToken cancellation)
    {
        if (!await database.AddIfAbsent(Sql.Link, LinkOperationToProblem.Row(OperationId, ProblemId, clock.GetUtcNow())))
        {
            return LinkOperationToProblem.LinkedAlready;
        }

        var names = await Names();
        LinkOperationToProblem.Tell(history, names);

        return names.Problem.Value;
    }

    public async Task<Result<string>> Handle(UnlinkOperationFromProblem command, CancellationToken cancellation)
    {
        if (await authority.WhyNotLink(OperationId, ProblemId) is { } refusal)
        {
            return refusal;
        }

        if (await database.Execute(Sql.Unlink, new { OperationId, ProblemId }) == 0)
        {
            return Refusal.Conflict("That operation is not linked to this problem", nameof(command.Operation));
        }

        var names = await Names();
        history.Tell("Operation no longer linked to problem", $"{names} {command.Why}");

        return names.Problem.Value;
    }

    private Guid OperationId => currentCase.Of<OperationReference>();

    private Guid ProblemId => currentCase.Of<ProblemReference>();

    private async Task<LinkOperationToProblem.LinkedNamesRow> Names() =>
        (await database.SingleOrDefault<LinkOperationToProblem.LinkedNamesRow>(Sql.Names, new { OperationId, ProblemId }))!;

    private static class Sql
    {
        internal const string Link =
            """
            INSERT INTO OperationProblem (OperationId, ProblemId, LinkedAt)
            SELECT @OperationId, @ProblemId, @LinkedAt
            WHERE NOT EXISTS (SELECT 1 FROM OperationProblem WHERE OperationId = @OperationId AND ProblemId = @ProblemId)
            """;

        internal const string Unlink = "DELETE FROM OperationProblem WHERE OperationId = @OperationId AND ProblemId = @ProblemId";

        internal const string Names =
            """
            SELECT o.Name AS OperationName, p.Title, p.Reference AS Problem
            FROM LocalProblem AS p
            JOIN Operation AS o ON o.Id = @OperationId
            WHERE p.Id = @ProblemId
            """;
    }
}
