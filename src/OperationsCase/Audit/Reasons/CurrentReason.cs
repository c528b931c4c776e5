using System.Text.Json;
using System.Text.Json.Nodes;

namespace OperationsCase.Audit.Reasons;

/// <summary>What this request needs a reason for, and the reason that was found.</summary>
/// <remarks>
/// A request says so by <see cref="IRequiresAccessReason"/>. Where only the database can tell, as with a restricted network, whoever lets the request in
/// calls <see cref="Ask"/> before the next behaviour.
/// </remarks>
internal sealed class CurrentReason
{
    /// <summary>How long a reason holds for one act, such as one download.</summary>
    public static readonly TimeSpan Once = TimeSpan.FromMinutes(15);

    /// <summary>How long a reason holds for opening one restricted case again and again.</summary>
    public static readonly TimeSpan ForACase = TimeSpan.FromHours(4);

    private List<RequiredReason> asked = [];
    private GivenReason? given;

    internal IReadOnlyList<RequiredReason> AllAsked => asked;

    /// <param name="what">What is wanted, as it stands after "to".</param>
    /// <param name="act">The same for everything that one reason is good for, such as all pages of one network.</param>
    /// <param name="holds">How long a reason once given is good for it.</param>
    public void Ask(string what, string act, TimeSpan holds) => asked.Add(new RequiredReason(what, act, holds));

    internal void Take(GivenReason reason) => given = reason;

    /// <summary>Begins with nothing asked and nothing given, for a query that is asked inside this request.</summary>
    /// <returns>
    /// Brings back what this request was asked and given; where it was given nothing, it has what the query found, which no other entry will tell.
    /// </returns>
    internal Action PutAside()
    {
        var (ownAsked, ownGiven) = (asked, given);
        (asked, given) = ([], null);

        return () => (asked, given) = (ownAsked, ownGiven ?? given);
    }

    /// <summary>The request as the log keeps it, with the reason before everything else.</summary>
    public string TermsOf(object request)
    {
        if (given is null)
        {
            return JsonSerializer.Serialize(request, request.GetType(), CaseHistory.Format);
        }

        var terms = new JsonObject { [nameof(given.Purpose)] = $"{given.Purpose}", [nameof(given.Why)] = given.Why };

        foreach (var (name, value) in JsonSerializer.SerializeToNode(request, request.GetType(), CaseHistory.Format)!.AsObject())
        {
            terms[name] = value?.DeepClone();
        }

        return terms.ToJsonString(CaseHistory.Format);
    }

    internal sealed record RequiredReason(string What, string Act, TimeSpan Holds);

    internal sealed record GivenReason
    {
        public AccessPurpose Purpose { get; init; }

        public string Why { get; init; } = "";
    }
}
