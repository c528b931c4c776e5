using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Premises;

namespace OperationsCase.ClosureOrders.AtPremises;

/// <summary>Says that an operation is about what goes on at premises; from then on each shows the other.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record LinkOperationToPremises : ICommand<string>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    /// <summary>The reference of the premises.</summary>
    [Display(Name = "Premises")]
    public PremisesReference Case { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<LinkOperationToPremises>
    {
        public Validator() => RuleFor(link => link.Why)
            .NotEmpty().WithMessage("Enter why the operation belongs to these premises")
            .MaximumLength(500).WithMessage("Why it belongs there must be 500 characters or fewer");
    }
}

/// <summary>Takes back that an operation is about what goes on at premises; the history keeps that it once was, and why it is no longer.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record UnlinkOperationFromPremises : ILinkRemoval
{
    public OperationReference Operation { get; init; }

    /// <inheritdoc cref="LinkOperationToPremises.Case" />
    [Display(Name = "Premises")]
    public PremisesReference Case { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator : LinkRemovalRules<UnlinkOperationFromPremises>;
}

/// <summary>Each answers the reference of the premises.</summary>
internal sealed class LinkOperationToPremisesHandler(
    Database database,
    CurrentCase currentCase,
    CorrectionAuthority authority,
    CaseHistory history,
    TimeProvider clock) :
    IRequestHandler<LinkOperationToPremises, Result<string>>,
    IRequestHandler<UnlinkOperationFromPremises, Result<string>>
{
    public async Task<Result<string>> Handle(LinkOperationToPremises command, CancellationToken cancellation)
    {
        var link = new { OperationId, PremisesId, command.Why, LinkedAt = clock.GetUtcNow() };

        if (!await database.AddIfAbsent(Sql.Link, link))
        {
            return Refusal.Conflict("That operation is linked to these premises already", nameof(command.Case));
        }

        var names = await Names();
        history.Tell("Operation linked to premises", $"{names} {command.Why}");

        return names.Reference.Value;
    }

    public async Task<Result<string>> Handle(UnlinkOperationFromPremises command, CancellationToken cancellation)
    {
        if (await authority.WhyNotLink(OperationId, PremisesId) is { } refusal)
        {
            return refusal;
        }

        if (await database.Execute(Sql.Unlink, new { OperationId, PremisesId }) == 0)
        {
            return Refusal.Conflict("That operation is not linked to these premises", nameof(command.Case));
        }

        var names = await Names();
        history.Tell("Operation no longer linked to premises", $"{names} {command.Why}");

        return names.Reference.Value;
    }

    private Guid OperationId => currentCase.Of<OperationReference>();

    private Guid PremisesId => currentCase.Of<PremisesReference>();

    private async Task<LinkedPremisesNames> Names() => (await database.SingleOrDefault<LinkedPremisesNames>(
        Sql.Names,
        new { OperationId, PremisesId }))!;

    private sealed record LinkedPremisesNames
    {
        public string OperationName { get; init; } = "";

        public string Title { get; init; } = "";

        public PremisesReference Reference { get; init; }

        public override string ToString() => $"Operation {OperationName} and {Title}, {Reference}.";
    }

    private static class Sql
    {
        internal const string Link =
            """
            INSERT INTO OperationPremises (OperationId, PremisesId, Why, LinkedAt)
            SELECT @OperationId, @PremisesId, @Why, @LinkedAt
            WHERE NOT EXISTS (SELECT 1 FROM OperationPremises WHERE OperationId = @OperationId AND PremisesId = @PremisesId)
            """;

        internal const string Unlink = "DELETE FROM OperationPremises WHERE OperationId = @OperationId AND PremisesId = @PremisesId";

        internal const string Names =
            """
            SELECT o.Name AS OperationName, it.Title, it.Reference
            FROM CaseRecord AS it
            JOIN Operation AS o ON o.Id = @OperationId
            WHERE it.Id = @PremisesId
            """;
    }
}
