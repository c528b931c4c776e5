using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;
using OperationsCase.Seizures.Detention;

namespace OperationsCase.Seizures.Money;

/// <summary>
/// Says which part of a seizure's money each operation and each network that it is linked to has, in ten-thousandths. What no one has is not
/// attributed. By operation and by network each pound counts once.
/// </summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record ChangeShares : ICommand<string>, IConcernsCase
{
    public SeizureReference Seizure { get; init; }

    public IReadOnlyList<ShareOfMoney> Operations { get; init; } = [];

    public IReadOnlyList<ShareOfMoney> Networks { get; init; } = [];

    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<ChangeShares>
    {
        public Validator()
        {
            Each(command => command.Operations, nameof(Operations));
            Each(command => command.Networks, nameof(Networks));
            RuleFor(command => command.Why)
                .NotEmpty().WithMessage("Enter why the money is shared like this")
                .MaximumLength(500).WithMessage("Why must be 500 characters or fewer");
        }

        private void Each(System.Linq.Expressions.Expression<Func<ChangeShares, IReadOnlyList<ShareOfMoney>>> shares, string field) => RuleFor(shares)
            .Must(all => all.All(one => one.Share is >= 0 and <= MoneyShares.Whole))
            .WithMessage("Each share must be from 0 to 100 percent, with 2 decimal places at most")
            .Must(all => all.Sum(one => (long)one.Share) <= MoneyShares.Whole).WithMessage("The shares add up to more than 100 percent")
            .Must(all => all.Select(one => one.Reference.Value.ToUpperInvariant()).Distinct().Count() == all.Count).WithMessage("Give each share once")
            .OverridePropertyName(field);
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        ICurrentUser officer,
        SeizureStore seizures,
        SeizureStanding standing,
        RestrictionStore restrictions,
        CaseHistory history) : IRequestHandler<ChangeShares, Result<string>>
    {
        public async Task<Result<string>> Handle(ChangeShares command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            var seizure = await seizures.StateForChange(id);

            if (await restrictions.WhyNotChangedBy(id, officer.Id) is { } refused)
            {
                return refused;
            }

            var which = new { SeizureId = id, OfficerId = officer.Id };
            var operations = await database.List<LinkedShare>(Sql.Operations, which);
            var networks = await database.List<LinkedShare>(Sql.Networks, which);

            if ((Checked(command.Operations, operations, (int)await database.SingleOrDefault<long>(Sql.OfAllOperations, which), nameof(Operations))
                ?? Checked(command.Networks, networks, (int)await database.SingleOrDefault<long>(Sql.OfAllNetworks, which), nameof(Networks))) is { } wrong)
            {
                return wrong;
            }

            await Keep(Sql.ShareOfOperation, command.Operations, operations, id);
            await Keep(Sql.ShareOfNetwork, command.Networks, networks, id);
            history.Was(new { Operations = Said(operations), Networks = Said(networks) });
            history.IsAbout([.. operations.Select(one => one.Id), .. networks.Select(one => one.Id)]);
            history.Tell("Shares changed", $"{Said(command.Operations)}{Said(command.Networks)}{command.Why}");
            await standing.Settle(id, nameof(ChangeShares));

            return seizure.Reference.Value;
        }

        /// <param name="ofAll">What every link has, those too that the officer may not see; those keep what they have.</param>
        private static Refusal? Checked(IReadOnlyList<ShareOfMoney> shares, IReadOnlyList<LinkedShare> linked, int ofAll, string field)
        {
            if (shares.Any(share => linked.All(one => !one.Is(share))) || linked.Any(one => shares.All(share => !one.Is(share))))
            {
                return Refusal.Invalid("Give a share for each operation and each network that the money is linked to", field);
            }

            var most = MoneyShares.Whole - (ofAll - linked.Sum(one => one.Share));

            return shares.Sum(share => share.Share) > most
                ? Refusal.Invalid($"These shares add up to more than the {MoneyShares.Say(most)} that can be given here", field)
                : null;
        }

        private async Task Keep(string update, IReadOnlyList<ShareOfMoney> shares, IReadOnlyList<LinkedShare> linked, Guid seizureId)
        {
            foreach (var one in linked)
            {
                var share = shares.Single(one.Is).Share;

                if (share != one.Share)
                {
                    await database.Execute(update, new { SeizureId = seizureId, CaseId = one.Id, Share = share });
                }
            }
        }

        private static string Said(IEnumerable<ShareOfMoney> shares) =>
            string.Concat(shares.Select(share => $"{share.Reference} {MoneyShares.Say(share.Share)}. "));

        private static string Said(IEnumerable<LinkedShare> linked) =>
            Said(linked.Select(one => new ShareOfMoney { Reference = one.Reference, Share = one.Share }));
    }

    private sealed record LinkedShare
    {
        public Guid Id { get; init; }

        public CaseReference Reference { get; init; }

        public int Share { get; init; }

        public bool Is(ShareOfMoney share) => string.Equals(share.Reference.Value, Reference.Value, StringComparison.OrdinalIgnoreCase);
    }

    private static class Sql
    {
        internal const string Operations =
            $"""
            SELECT o.Id, o.Reference, link.Share
            FROM OperationSeizure AS link
            JOIN Operation AS o ON o.Id = link.OperationId
            WHERE link.SeizureId = @SeizureId AND {Visible.Operation}
            ORDER BY o.Reference
            """;

        internal const string Networks =
            $"""
            SELECT n.Id, n.Reference, link.Share
            FROM NetworkSeizure AS link
            JOIN Network AS n ON n.Id = link.NetworkId
            WHERE link.SeizureId = @SeizureId AND {Visible.Network}
            ORDER BY n.Reference
            """;

        internal const string OfAllOperations = "SELECT COALESCE(SUM(CAST(Share AS BIGINT)), 0) FROM OperationSeizure WHERE SeizureId = @SeizureId";

        internal const string OfAllNetworks = "SELECT COALESCE(SUM(CAST(Share AS BIGINT)), 0) FROM NetworkSeizure WHERE SeizureId = @SeizureId";

        internal const string ShareOfOperation = "UPDATE OperationSeizure SET Share = @Share WHERE SeizureId = @SeizureId AND OperationId = @CaseId";

        internal const string ShareOfNetwork = "UPDATE NetworkSeizure SET Share = @Share WHERE SeizureId = @SeizureId AND NetworkId = @CaseId";
    }
}

/// <summary>The part of a seizure's money that an operation or a network has.</summary>
public sealed record ShareOfMoney
{
    public CaseReference Reference { get; init; }

    /// <summary>Ten-thousandths of the money: 6500 is 65 percent.</summary>
    public int Share { get; init; }
}
