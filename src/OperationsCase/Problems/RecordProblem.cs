using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Cases.Duplicates;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Search;
using OperationsCase.Statute;

namespace OperationsCase.Problems;

/// <summary>Records what a ward suffers from, so that it can be worked on and its signs counted. The answer is its reference.</summary>
[AllowedTo(Role.SntSergeant | Role.CaseWorkers)]
public sealed record RecordProblem : ICommand<string>, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public string Title { get; init; } = "";

    /// <summary>GSS code; may be left out, since the ward says it.</summary>
    public string? BoroughCode { get; init; }

    /// <summary>GSS code of a ward of a borough that the officer serves.</summary>
    public string WardCode { get; init; } = "";

    public string Place { get; init; } = "";

    [DataType(DataType.MultilineText)]
    public string What { get; init; } = "";

    [Display(Name = "Date it began")]
    public DateOnly? SinceOn { get; init; }

    /// <summary>The ward panel has chosen it as one of its priorities.</summary>
    public bool PanelPriority { get; init; }

    [Display(Name = "Date of the next ward panel")]
    public DateOnly? NextPanelOn { get; init; }

    internal sealed class Validator : AbstractValidator<RecordProblem>
    {
        public Validator(TimeProvider clock, Gazetteer gazetteer)
        {
            RuleFor(problem => problem.Title)
                .NotEmpty().WithMessage("Enter what people call the problem")
                .MaximumFoldedLength(100).WithMessage("Name of the problem must be 100 characters or fewer");
            RuleFor(problem => problem.WardCode).NotEmpty().WithMessage("Select the ward");
            RuleFor(problem => problem.WardCode)
                .Must(code => gazetteer.Ward(code) is not null).WithMessage("There is no such ward. Select one from the list")
                .Must((problem, code) => gazetteer.Borough(problem.BoroughCode) is null || gazetteer.Ward(code)?.BoroughCode == problem.BoroughCode)
                .WithMessage(problem => $"{gazetteer.Ward(problem.WardCode)?.Name} is not a ward of {gazetteer.Borough(problem.BoroughCode)?.Name}")
                .When(problem => !string.IsNullOrEmpty(problem.WardCode));
            RuleFor(problem => problem.BoroughCode)
                .Must(code => gazetteer.Borough(code) is not null).WithMessage("There is no such borough")
                .When(problem => !string.IsNullOrEmpty(problem.BoroughCode));
            RuleFor(problem => problem.Place)
                .NotEmpty().WithMessage("Enter the streets or the place")
                .MaximumFoldedLength(200).WithMessage("Streets or place must be 200 characters or fewer");
            RuleFor(problem => problem.What)
                .NotEmpty().WithMessage("Enter what people there suffer from")
                .MaximumLength(1000).WithMessage("What people suffer from must be 1,000 characters or fewer");
            RuleFor(problem => problem.SinceOn)
                .NotNull().WithMessage("Enter the date it began, or your best guess")
                .LessThanOrEqualTo(_ => London.DateOf(clock.GetUtcNow())).WithMessage("The date it began must be today or earlier")
                .GreaterThanOrEqualTo(_ => new DateOnly(2003, 1, 1)).WithMessage("Year must be 2003 or later");
            RuleFor(problem => problem.NextPanelOn)
                .GreaterThanOrEqualTo(_ => London.DateOf(clock.GetUtcNow())).WithMessage("Date of the next ward panel must be today or later");
        }
    }

    internal const string Prefix = ProblemCase.Code;

    /// <summary>The problem as the register of cases knows it.</summary>
    private NewCase Case(Guid id, string reference, string boroughCode, Guid ownerId, DateTimeOffset now) =>
        new(ProblemCase.Code, id, reference, Title, ownerId, now, boroughCode);

    private object Row(Guid id, string reference, string boroughCode, Guid ownerId, DateTimeOffset now) => new
    {
        Id = id,
        Reference = reference,
        Title,
        TitleKey = NameFolding.Key(Title),
        BoroughCode = boroughCode,
        WardCode,
        Place,
        PlaceKey = NameFolding.Key(Place),
        What,
        SinceOn,
        Stage = nameof(ProblemStage.Scanning),
        PanelPriority,
        NextPanelOn,
        OwnerId = ownerId,
        RecordedAt = now,
    };

    private static object FirstMove(Guid problemId, DateTimeOffset now) =>
        new { Id = TimeOrderedId.New(now), ProblemId = problemId, Stage = nameof(ProblemStage.Scanning), MovedAt = now };

    /// <summary>The texts whose words find it.</summary>
    private (SearchResult Found, string?[] Texts) FoundBy(Guid id, Ward ward, DateTimeOffset now) =>
        (new SearchResult(ProblemCase.Code, id, now, ward.BoroughCode), [Title, Place, ward.Name]);

    /// <summary>By what it may be recorded already.</summary>
    internal DuplicateFacts Facts => new() { KindCode = ProblemCase.Code, Name = Title, Place = Place };

    private void Tell(CaseHistory history, Guid id)
    {
        history.IsAbout(id);
        history.Tell("Problem recorded", $"{Title}, {Place}.");
    }

    internal sealed class Handler(
        Database database,
        CaseStore cases,
        ICurrentUser officer,
        ReferenceNumbers references,
        Gazetteer gazetteer,
        CaseSearchIndex search,
        DuplicateFinder duplicates,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<RecordProblem, Result<string>>
    {
        public async Task<Result<string>> Handle(RecordProblem command, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var ward = gazetteer.Ward(command.WardCode)!;

            if (await database.Count(Sql.Serves, new { OfficerId = officer.Id, ward.BoroughCode }) == 0)
            {
                return Refusal.Invalid("Select a ward of a borough that you serve", nameof(WardCode));
            }

            var id = TimeOrderedId.New(now);
            var reference = await references.Next(Prefix, London.DateOf(now).Year);
            await cases.Open(command.Case(id, reference, ward.BoroughCode, officer.Id, now));
            await database.Execute(Sql.Add, command.Row(id, reference, ward.BoroughCode, officer.Id, now));
            await database.Execute(Sql.AddMove, FirstMove(id, now));
            var (found, texts) = command.FoundBy(id, ward, now);
            await search.Save(found, texts);
            command.Tell(history, id);
            await duplicates.TellOfTheRest(command.Facts, id);

            return reference;
        }
    }

    private static class Sql
    {
        internal const string Serves = "SELECT COUNT(*) FROM OfficerBorough WHERE OfficerId = @OfficerId AND BoroughCode = @BoroughCode";

        internal const string Add =
            """
            INSERT INTO LocalProblem
                (Id, Reference, Title, TitleKey, BoroughCode, WardCode, Place, PlaceKey, What, SinceOn, Stage,
                    PanelPriority, NextPanelOn, OwnerId, RecordedAt)
            VALUES
                (@Id, @Reference, @Title, @TitleKey, @BoroughCode, @WardCode, @Place, @PlaceKey, @What, @SinceOn,
                    @Stage, @PanelPriority, @NextPanelOn, @OwnerId, @RecordedAt)
            """;

        internal const string AddMove = "INSERT INTO ProblemMove (Id, ProblemId, Stage, MovedAt) VALUES (@Id, @ProblemId, @Stage, @MovedAt)";
    }
}
