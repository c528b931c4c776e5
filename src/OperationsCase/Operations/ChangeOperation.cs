using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Operations;

/// <summary>Changes an operation's name, place or officer in the case, if nobody else changed it since it was shown.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record ChangeOperation : ICommand<int>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    /// <summary>The version that was shown; the answer is the version after the change.</summary>
    public int Version { get; init; }

    public string Name { get; init; } = "";

    public string Place { get; init; } = "";

    public Guid? OfficerId { get; init; }

    [DataType(DataType.MultilineText)]
    public string Harm { get; init; } = "";

    internal sealed class Validator : AbstractValidator<ChangeOperation>
    {
        public Validator()
        {
            RuleFor(change => change.Version).GreaterThan(0).WithMessage("Give the version of the operation you were shown");
            RuleFor(change => change.Name)
                .NotEmpty().WithMessage("Enter the name of the operation")
                .MaximumFoldedLength(60).WithMessage("Name of the operation must be 60 characters or fewer");
            RuleFor(change => change.Place)
                .NotEmpty().WithMessage("Enter the address or the streets")
                .MaximumFoldedLength(200).WithMessage("Address or streets must be 200 characters or fewer");
            RuleFor(change => change.OfficerId).NotEmpty().WithMessage("Select the officer in the case");
            RuleFor(change => change.Harm)
                .NotEmpty().WithMessage("Enter why this operation matters")
                .MaximumLength(1000).WithMessage("Why this operation matters must be 1,000 characters or fewer");
        }
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        CaseStore cases,
        OperationStore operations,
        RestrictionStore restrictions,
        DeadlineService deadlines,
        CaseHistory history,
        ConflictingChange conflict)
        : IRequestHandler<ChangeOperation, Result<int>>
    {
        public async Task<Result<int>> Handle(ChangeOperation command, CancellationToken cancellation)
        {
            if (await operations.IsClosed(currentCase.Id))
            {
                return Refusal.Conflict("This operation is closed. It can be read but not changed");
            }

            var which = new { OperationId = currentCase.Id };
            var before = (await database.SingleOrDefault<Row>(Sql.Shown, which))!;
            var serving = await database.SingleOrDefault<NewOfficerRow>(Sql.Serving, new { OperationId = currentCase.Id, command.OfficerId });

            if (serving is null)
            {
                return Refusal.Invalid("Select an officer who serves this borough", nameof(command.OfficerId));
            }

            if (!await restrictions.Allows(currentCase.Id, command.OfficerId!.Value))
            {
                return Refusal.Invalid("Select an officer who is on the list of those who may see this operation", nameof(command.OfficerId));
            }

            if (!await cases.Change(currentCase.Id, command.Version))
            {
                before = (await database.SingleOrDefault<Row>(Sql.Shown, which))!;

                return Refusal.Conflict(
                    $"{await conflict.While(currentCase.Id, "changed this operation")} It now says: {before.Name}, {before.Place}, "
                    + $"{before.OfficerName}. "
                    + "What you entered is kept below. Check it and save again, or leave this page to keep theirs");
            }

            await cases.Name(currentCase.Id, command.Name, command.OfficerId);
            await database.Execute(Sql.Change, new
            {
                OperationId = currentCase.Id,
                command.Name,
                NameKey = NameFolding.Key(command.Name),
                command.Place,
                PlaceKey = NameFolding.Key(command.Place),
                command.OfficerId,
                serving.Unit,
                command.Harm,
            });

            await operations.FindBy(currentCase.Id);

            if (before.OfficerId != command.OfficerId)
            {
                await deadlines.HandOver(currentCase.Id, command.OfficerId!.Value, before.OfficerId);
            }

            history.Was(before);
            history.Tell("Details changed", Said(before, command, serving));

            return command.Version + 1;
        }

        private static string Said(Row before, ChangeOperation after, NewOfficerRow serving)
        {
            var said = new List<string>();

            if (before.Name != after.Name)
            {
                said.Add($"Name was {before.Name}, is {after.Name}.");
            }

            if (before.Place != after.Place)
            {
                said.Add($"Place was {before.Place}, is {after.Place}.");
            }

            if (before.OfficerId != after.OfficerId)
            {
                said.Add($"Officer in the case was {before.OfficerName}, is {serving.Name}.");
            }

            if (before.Harm != after.Harm)
            {
                said.Add("“Why it matters” was changed.");
            }

            return said.Count == 0 ? "Nothing was changed." : string.Join(' ', said);
        }
    }

    /// <summary>What stands there now, with the version that a form must send back.</summary>
    public sealed record Row
    {
        public int Version { get; init; }

        public string Name { get; init; } = "";

        public string Place { get; init; } = "";

        public Guid OfficerId { get; init; }

        public string OfficerName { get; init; } = "";

        public string Harm { get; init; } = "";
    }

    private sealed record NewOfficerRow
    {
        public string Name { get; init; } = "";

        public string Unit { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Shown =
            """
            SELECT it.Version, o.Name, o.Place, o.OfficerId, officer.Name AS OfficerName, o.Harm
            FROM Operation AS o
            JOIN CaseRecord AS it ON it.Id = o.Id
            JOIN Officer AS officer ON officer.Id = o.OfficerId
            WHERE o.Id = @OperationId
            """;

        internal const string Serving =
            """
            SELECT DISTINCT officer.Name, officer.Unit
            FROM CaseBorough AS works
            JOIN OfficerBorough AS serves ON serves.BoroughCode = works.BoroughCode
            JOIN Officer AS officer ON officer.Id = serves.OfficerId
            WHERE works.CaseId = @OperationId AND officer.Id = @OfficerId AND officer.DisabledAt IS NULL
                AND officer.Role IN ('BoroughOfficer', 'BoroughSupervisor', 'ClosureAuthorisingOfficer')
            """;

        internal const string Change =
            """
            UPDATE Operation
            SET Name = @Name, NameKey = @NameKey, Place = @Place, PlaceKey = @PlaceKey, OfficerId = @OfficerId,
                Unit = @Unit, Harm = @Harm
            WHERE Id = @OperationId
            """;
    }
}
