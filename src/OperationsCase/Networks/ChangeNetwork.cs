using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Networks;

/// <summary>Changes what is said of a network and where it works, if nobody else changed it since it was shown.</summary>
/// <remarks>
/// A borough is taken off only by somebody who serves it, and not while an operation there is linked: its officers would lose the record.
/// </remarks>
[AllowedTo(Role.CaseWorkers)]
public sealed record ChangeNetwork : NetworkDetails, ICommand<int>, IConcernsCase
{
    public NetworkReference Network { get; init; }

    /// <summary>The version that was shown; the answer is the version after the change.</summary>
    public int Version { get; init; }

    internal sealed class Validator : BaseValidator<ChangeNetwork>
    {
        public Validator(TimeProvider clock, Gazetteer gazetteer)
            : base(clock, gazetteer) =>
            RuleFor(change => change.Version).GreaterThan(0).WithMessage("Give the version of the network you were shown");
    }

    internal sealed class Handler(
        Database database,
        CaseStore cases,
        NetworkStore ledger,
        ICurrentUser officer,
        CurrentCase currentCase,
        CaseHistory history,
        ConflictingChange conflict)
        : IRequestHandler<ChangeNetwork, Result<int>>
    {
        public async Task<Result<int>> Handle(ChangeNetwork command, CancellationToken cancellation)
        {
            var changed = await cases.Change(currentCase.Id, command.Version);
            var before = await Shown();

            if (!changed)
            {
                return Refusal.Conflict(
                    $"{await conflict.While(currentCase.Id, "changed this network")} It now says: {before.Name}, {before.Drugs}, level {before.Level}, "
                    + $"works in {ledger.Names(before.BoroughCodes)}. What you entered is kept below. Check it and save again, or leave "
                        + $"this page to keep theirs");
            }

            var served = await ledger.BoroughsServed();
            var leftOut = before.BoroughCodes.Except(command.BoroughCodes).ToList();

            if (leftOut.Except(served).Any())
            {
                return Refusal.Invalid(
                    $"Only an officer who serves {ledger.Names(leftOut.Except(served))} can remove it",
                    nameof(command.BoroughCodes));
            }

            if (!command.BoroughCodes.Intersect(served).Any())
            {
                return Refusal.Invalid("Select at least one borough that you serve", nameof(command.BoroughCodes));
            }

            foreach (var borough in leftOut)
            {
                if (await database.Count(Sql.OperationsIn, new { NetworkId = currentCase.Id, BoroughCode = borough, OfficerId = officer.Id }) > 0)
                {
                    return Refusal.Conflict(
                        $"{ledger.Names([borough])} has an operation against this network, so it cannot be removed",
                        nameof(command.BoroughCodes));
                }
            }

            var nameKey = NameFolding.Key(command.Name);
            var isRenamed = nameKey != before.NameKey;

            if (isRenamed)
            {
                await ledger.QueueForNames();
            }

            if (isRenamed && await ledger.IsTaken(nameKey, except: currentCase.Id))
            {
                return Refusal.Conflict(NetworkStore.NameTaken, nameof(command.Name));
            }

            await database.Execute(
                Sql.Change,
                new { NetworkId = currentCase.Id, command.Name, NameKey = nameKey, command.Drugs, command.Level, command.Summary, command.IdentifiedOn });
            await cases.Name(currentCase.Id, command.Name, before.OwnerId);
            await Move(before.BoroughCodes, command.BoroughCodes);

            if (isRenamed)
            {
                await ledger.NotifySameName(currentCase.Id, nameKey);
            }

            await ledger.FindBy(currentCase.Id, command.IdentifiedOn!.Value, command.Name, command.Drugs);
            history.Was(before with { Version = command.Version });
            history.Tell("Details changed", Said(before, command));

            return command.Version + 1;
        }

        private async Task<Row> Shown() => (await database.SingleOrDefault<Row>(Sql.Shown, new { NetworkId = currentCase.Id }))! with
        {
            BoroughCodes = await ledger.BoroughsOf(currentCase.Id),
        };

        private async Task Move(IReadOnlyList<string> before, IReadOnlyList<string> after)
        {
            foreach (var borough in after.Except(before))
            {
                await ledger.WorksIn(currentCase.Id, borough);
            }

            foreach (var borough in before.Except(after))
            {
                await ledger.LeavesOut(currentCase.Id, borough);
            }
        }

        private string Said(Row before, ChangeNetwork after)
        {
            var said = new List<string>();

            if (before.Name != after.Name)
            {
                said.Add($"Name was {before.Name}, is {after.Name}.");
            }

            if (before.Drugs != after.Drugs)
            {
                said.Add($"Drugs were {before.Drugs}, are {after.Drugs}.");
            }

            if (before.Level != after.Level)
            {
                said.Add($"Level was {before.Level}, is {after.Level}.");
            }

            if (before.IdentifiedOn != after.IdentifiedOn)
            {
                said.Add("The date it was identified was corrected.");
            }

            if (before.Summary != after.Summary)
            {
                said.Add("“What is known” was changed.");
            }

            if (!before.BoroughCodes.ToHashSet().SetEquals(after.BoroughCodes))
            {
                said.Add($"Worked in {ledger.Names(before.BoroughCodes)}, works in {ledger.Names(after.BoroughCodes.Distinct())}.");
            }

            return said.Count == 0 ? "Nothing was changed." : string.Join(' ', said);
        }
    }

    /// <summary>What stands there now.</summary>
    internal sealed record Row
    {
        public int Version { get; init; }

        public string Name { get; init; } = "";

        [JsonIgnore]
        public Guid OwnerId { get; init; }

        [JsonIgnore]
        public string NameKey { get; init; } = "";

        public string Drugs { get; init; } = "";

        public int Level { get; init; }

        public string Summary { get; init; } = "";

        public DateOnly IdentifiedOn { get; init; }

        public IReadOnlyList<string> BoroughCodes { get; init; } = [];
    }

    private static class Sql
    {
        internal const string Shown =
            """
            SELECT it.Version, it.OwnerId, n.Name, n.NameKey, n.Drugs, n.Level, n.Summary, n.IdentifiedOn
            FROM Network AS n
            JOIN CaseRecord AS it ON it.Id = n.Id
            WHERE n.Id = @NetworkId
            """;

        internal const string OperationsIn =
            $"""
            SELECT COUNT(*)
            FROM OperationNetwork AS link
            JOIN Operation AS o ON o.Id = link.OperationId
            WHERE link.NetworkId = @NetworkId AND o.BoroughCode = @BoroughCode AND {Visible.OwnOperation}
            """;

        internal const string Change =
            """
            UPDATE Network
            SET Name = @Name, NameKey = @NameKey, Drugs = @Drugs, Level = @Level, Summary = @Summary, IdentifiedOn = @IdentifiedOn
            WHERE Id = @NetworkId
            """;
    }
}
