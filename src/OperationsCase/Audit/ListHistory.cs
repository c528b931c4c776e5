using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Audit;

/// <summary>What was done about one operation, network, seizure or problem, latest first, with what was there before and after.</summary>
public interface IHistoryQuery
{
    /// <summary>The page, from 1.</summary>
    int Page { get; }

    int PageSize { get; }
}

/// <param name="Operation">A reference.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="PageSize">How many entries a page has.</param>
/// <param name="Acts">Only what was done by these, such as <c>RecordHearing</c>; everything where it is left out.</param>
[AllowedTo(Role.CaseReaders)]
public sealed record ListHistoryOfOperation(
    OperationReference Operation,
    int Page = 1,
    int PageSize = 50,
    [property: JsonIgnore] IReadOnlyList<string>? Acts = null)
    : IQuery<HistoryAnswer>, IConcernsCase, IHistoryQuery;

[AllowedTo(Role.Investigators)]
public sealed record ListHistoryOfNetwork(NetworkReference Network, int Page = 1, int PageSize = 50) : IQuery<HistoryAnswer>, IConcernsCase, IHistoryQuery;

[AllowedTo(Role.Investigators)]
public sealed record ListHistoryOfSeizure(SeizureReference Seizure, int Page = 1, int PageSize = 50) : IQuery<HistoryAnswer>, IConcernsCase, IHistoryQuery;

[AllowedTo(Role.CaseReaders)]
public sealed record ListHistoryOfProblem(ProblemReference Problem, int Page = 1, int PageSize = 50) : IQuery<HistoryAnswer>, IConcernsCase, IHistoryQuery;

public sealed record HistoryAnswer(IReadOnlyList<HistoryRow> Rows, int Total, bool OrMore = false);

public sealed record HistoryRow
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    public DateTimeOffset HappenedAt { get; init; }

    public string OfficerName { get; init; } = "";

    public string Action { get; init; } = "";

    public string Headline { get; init; } = "";

    public string Detail { get; init; } = "";

    public string? Before { get; init; }

    public string After { get; init; } = "";

    /// <summary>"Served by PC Leah Strand", where somebody else than the recorder, or a moment other than that of the record, is told of.</summary>
    [JsonIgnore]
    public string? Done => Before is null && RecordedDoers.Of(Action, After) is { } done
        && (HappenedEarlier || !done.EndsWith($" {OfficerName}", StringComparison.Ordinal)) ? done : null;

    /// <summary>Whether it was recorded later than in the minute in which it was done.</summary>
    [JsonIgnore]
    public bool HappenedEarlier => At.Ticks / TimeSpan.TicksPerMinute != HappenedAt.Ticks / TimeSpan.TicksPerMinute;

    /// <summary>The references of what it is about: whoever sees an entry may see all of them, and it is marked as they are.</summary>
    [JsonIgnore]
    public IReadOnlyList<CaseReference> Cases { get; init; } = [];
}

internal sealed class ListHistoryHandler(HistoryReader history, CurrentCase currentCase) :
    IRequestHandler<ListHistoryOfOperation, Result<HistoryAnswer>>,
    IRequestHandler<ListHistoryOfNetwork, Result<HistoryAnswer>>,
    IRequestHandler<ListHistoryOfSeizure, Result<HistoryAnswer>>,
    IRequestHandler<ListHistoryOfProblem, Result<HistoryAnswer>>
{
    public Task<Result<HistoryAnswer>> Handle(ListHistoryOfOperation query, CancellationToken cancellation) =>
        history.Of(currentCase.Id, query, query.Acts);

    public Task<Result<HistoryAnswer>> Handle(ListHistoryOfNetwork query, CancellationToken cancellation) => history.Of(currentCase.Id, query);

    public Task<Result<HistoryAnswer>> Handle(ListHistoryOfSeizure query, CancellationToken cancellation) => history.Of(currentCase.Id, query);

    public Task<Result<HistoryAnswer>> Handle(ListHistoryOfProblem query, CancellationToken cancellation) => history.Of(currentCase.Id, query);
}

internal sealed class HistoryPaging<T> : AbstractValidator<T> where T : IHistoryQuery
{
    public HistoryPaging()
    {
        RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
        RuleFor(query => query.PageSize).InclusiveBetween(1, 200).WithMessage("A page has 1 to 200 rows");
    }
}
