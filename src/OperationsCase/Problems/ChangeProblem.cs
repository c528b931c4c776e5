using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Search;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Problems;

/// <summary>Changes what is said of a problem, if nobody else changed it since it was shown. The answer is the version after the change.</summary>
[AllowedTo(Role.SntSergeant | Role.CaseWorkers)]
public sealed record ChangeProblem : ICommand<int>, IConcernsCase
{
    public ProblemReference Problem { get; init; }

    /// <summary>The version that was shown.</summary>
    public int Version { get; init; }

    public string Title { get; init; } = "";

    public string Place { get; init; } = "";

    [DataType(DataType.MultilineText)]
    public string What { get; init; } = "";

    public bool PanelPriority { get; init; }

    [Display(Name = "Date of the next ward panel")]
    public DateOnly? NextPanelOn { get; init; }

    internal sealed class Validator : AbstractValidator<ChangeProblem>
    {
        public Validator()
        {
            RuleFor(change => change.Version).GreaterThan(0).WithMessage("Give the version of the problem you were shown");
            RuleFor(change => change.Title)
                .NotEmpty().WithMessage("Enter what people call the problem")
                .MaximumFoldedLength(100).WithMessage("Name of the problem must be 100 characters or fewer");
            RuleFor(change => change.Place)
                .NotEmpty().WithMessage("Enter the streets or the place")
                .MaximumFoldedLength(200).WithMessage("Streets or place must be 200 characters or fewer");
            RuleFor(change => change.What)
                .NotEmpty().WithMessage("Enter what people there suffer from")
                .MaximumLength(1000).WithMessage("What people suffer from must be 1,000 characters or fewer");
        }
    }

    internal sealed class Handler(
        Database database,
        CaseStore cases,
        CurrentCase currentCase,
        Gazetteer gazetteer,
        CaseSearchIndex search,
        CaseHistory history,
        ConflictingChange conflict) : IRequestHandler<ChangeProblem, Result<int>>
    {
        public async Task<Result<int>> Handle(ChangeProblem command, CancellationToken cancellation)
        {
            var before = (await database.SingleOrDefault<Row>(Sql.Shown, new { ProblemId = currentCase.Id }))!;

            if (!await cases.Change(currentCase.Id, command.Version))
            {
                before = (await database.SingleOrDefault<Row>(Sql.Shown, new { ProblemId = currentCase.Id }))!;

                return Refusal.Conflict(
                    $"{await conflict.While(currentCase.Id, "changed this problem")} It now says: {before.Title}, {before.Place}. "
                    + "What you entered is kept below. Check it and save again, or leave this page to keep theirs");
            }

            var stands = (await database.SingleOrDefault<ProblemState>(Sql.Stands, new { ProblemId = currentCase.Id }))!;
            await cases.Name(currentCase.Id, command.Title, stands.OwnerId);
            await database.Execute(Sql.Change, new
            {
                ProblemId = currentCase.Id,
                command.Title,
                TitleKey = NameFolding.Key(command.Title),
                command.Place,
                PlaceKey = NameFolding.Key(command.Place),
                command.What,
                command.PanelPriority,
                command.NextPanelOn,
            });

            await search.Save(
                new SearchResult(ProblemCase.Code, currentCase.Id, stands.RecordedAt, stands.BoroughCode), command.Title, command.Place,
                gazetteer.Ward(stands.WardCode)?.Name);
            history.Was(before);
            history.Tell("Details changed", Said(before, command));

            return command.Version + 1;
        }

        private static string Said(Row before, ChangeProblem after)
        {
            var said = new List<string>();

            if (before.Title != after.Title)
            {
                said.Add($"Name was {before.Title}, is {after.Title}.");
            }

            if (before.Place != after.Place)
            {
                said.Add($"Place was {before.Place}, is {after.Place}.");
            }

            if (before.What != after.What)
            {
                said.Add("“What people suffer from” was changed.");
            }

            if (before.PanelPriority != after.PanelPriority)
            {
                said.Add(after.PanelPriority ? "It is a priority of the ward panel now." : "It is no longer a priority of the ward panel.");
            }

            if (before.NextPanelOn != after.NextPanelOn)
            {
                said.Add(after.NextPanelOn is { } on ? $"The next ward panel is on {Format.Day(on)}." : "No ward panel is set.");
            }

            return said.Count == 0 ? "Nothing was changed." : string.Join(' ', said);
        }
    }

    private sealed record ProblemState
    {
        public DateTimeOffset RecordedAt { get; init; }

        public string BoroughCode { get; init; } = "";

        public string WardCode { get; init; } = "";

        public Guid OwnerId { get; init; }
    }

    /// <summary>What stands there now, with the version that a form must send back.</summary>
    public sealed record Row
    {
        public int Version { get; init; }

        public string Title { get; init; } = "";

        public string Place { get; init; } = "";

        public string What { get; init; } = "";

        public bool PanelPriority { get; init; }

        public DateOnly? NextPanelOn { get; init; }
    }

    private static class Sql
    {
        internal const string Stands = "SELECT RecordedAt, BoroughCode, WardCode, OwnerId FROM LocalProblem WHERE Id = @ProblemId";

        internal const string Shown =
            """
            SELECT it.Version, p.Title, p.Place, p.What, p.PanelPriority, p.NextPanelOn
            FROM LocalProblem AS p
            JOIN CaseRecord AS it ON it.Id = p.Id
            WHERE p.Id = @ProblemId
            """;

        internal const string Change =
            """
            UPDATE LocalProblem
            SET Title = @Title, TitleKey = @TitleKey, Place = @Place, PlaceKey = @PlaceKey, What = @What,
                PanelPriority = @PanelPriority, NextPanelOn = @NextPanelOn
            WHERE Id = @ProblemId
            """;
    }
}
