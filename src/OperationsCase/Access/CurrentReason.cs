namespace OperationsCase.Access;

/// <summary>What this request needs a reason for, and the reason that was found.</summary>
/// <remarks>
/// Most requests say so by their mark. Where only the database can tell, as with a restricted network, whoever lets the request in
/// calls <see cref="Ask"/> before the next behaviour.
/// </remarks>
internal sealed class CurrentReason
{
    /// <summary>How long a reason holds for one act, such as one download.</summary>
    public static readonly TimeSpan Once = TimeSpan.FromMinutes(15);

    /// <summary>How long a reason holds for opening one restricted case again and again.</summary>
    public static readonly TimeSpan ForACase = TimeSpan.FromHours(4);

    private readonly Dictionary<string, GivenReason> foundByAct = [];

    private List<RequiredReason> asked = [];

    internal IReadOnlyList<RequiredReason> AllAsked => asked;

    internal GivenReason? Given { get; private set; }

    /// <param name="what">What is wanted, as it stands after "to".</param>
    /// <param name="act">The same for everything that one reason is good for, such as all pages of one network.</param>
    /// <param name="holds">How long a reason once given is good for it.</param>
    public void Ask(string what, string act, TimeSpan holds) => asked.Add(new RequiredReason(what, act, holds));

    /// <summary>Takes the reason that was found for the same act before, in this scope.</summary>
    internal bool TakeAgain(RequiredReason which) => foundByAct.TryGetValue(which.Act, out var reason) && (Given = reason) is not null;

    internal void Take(RequiredReason which, GivenReason reason) => Given = foundByAct[which.Act] = reason;

    /// <summary>Begins with nothing asked and nothing given, for a query that is asked inside this request.</summary>
    /// <returns>
    /// Brings back what this request was asked and given; where it was given nothing, it has what the query found, which no other entry will tell.
    /// </returns>
    internal Action PutAside()
    {
        var (ownAsked, ownGiven) = (asked, Given);
        (asked, Given) = ([], null);

        return () => (asked, Given) = (ownAsked, ownGiven ?? Given);
    }

    internal sealed record RequiredReason(string What, string Act, TimeSpan Holds);

    internal sealed record GivenReason
    {
        public AccessPurpose Purpose { get; init; }

        public string Why { get; init; } = "";
    }
}
