using MediatR;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Access;

/// <summary>A list on the home of some roles, which the room of the list registers.</summary>
/// <param name="Id">Its own on the page: "problems".</param>
/// <param name="Title">What stands above it.</param>
/// <param name="Roles">Those whose work it is.</param>
public abstract record HomeList(string Id, string Title, Role Roles)
{
    /// <summary>The query that it asks. It is not sent for a role that may not send it.</summary>
    public abstract Type Query { get; }

    /// <summary>The address of the whole list.</summary>
    public required string Address { get; init; }

    /// <summary>What it says when nothing is on it.</summary>
    public required string Empty { get; init; }

    /// <summary>Whether nothing at all is said where nothing is on it.</summary>
    public bool IsLeftOutWhenEmpty { get; init; }

    internal abstract Task<HomeListContent?> Ask(IMediator mediator);
}

/// <typeparam name="TQuery">The query of the list.</typeparam>
/// <typeparam name="TAnswer">What it answers.</typeparam>
/// <inheritdoc cref="HomeList"/>
internal sealed record HomeListOf<TQuery, TAnswer>(string Id, string Title, Role Roles) : HomeList(Id, Title, Roles)
    where TQuery : IQuery<TAnswer>
{
    public override Type Query => typeof(TQuery);

    public required Func<TQuery> Of { get; init; }

    /// <summary>Makes the lines from what the query answers.</summary>
    public required Func<TAnswer, HomeListContent> Show { get; init; }

    internal override async Task<HomeListContent?> Ask(IMediator mediator)
    {
        var answer = await mediator.Send(Of());

        return answer.IsRefused ? null : Show(answer.Value);
    }
}

/// <summary>What is on the list now.</summary>
/// <param name="Lines">The first of them.</param>
/// <param name="Total">How many there are, or the highest number that was counted out.</param>
/// <param name="OrMore">Whether there are more than <paramref name="Total"/>.</param>
/// <param name="Sentence">What it says of the day, when nothing is overdue or due today: "3 seizures have a deadline."; null for nothing.</param>
public sealed record HomeListContent(IReadOnlyList<HomeLine> Lines, int Total, bool OrMore, string? Sentence);

/// <param name="Address">Where it leads.</param>
/// <param name="Name">What it is.</param>
/// <param name="Detail">What is known of it, in a sentence.</param>
/// <param name="When">When it is due, or how it stands.</param>
public sealed record HomeLine(string Address, string Name, string Detail, string When)
{
    /// <summary>What is done about it most often: its words and its address; null where there is nothing like it.</summary>
    public (string Text, string Address)? Act { get; init; }
}

/// <summary>A list as the home shows it.</summary>
public sealed record ShownHomeList(HomeList List, HomeListContent Content);
