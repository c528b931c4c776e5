using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Keeps the authority for a proposed notice, whether it was given here or elsewhere, and starts the time in which it is to be served.</summary>
internal sealed class ClosureAuthority(Database database, DeadlineService deadlines, CaseHistory history)
{
    /// <param name="operationId">The case, locked.</param>
    /// <param name="proposalId">The proposal, consulted on and not authorised yet.</param>
    /// <param name="given">Who gave it, when and how.</param>
    public async Task Keep(Guid operationId, Guid proposalId, GivenAuthority given)
    {
        await database.Execute(Sql.Authorise, new
        {
            Id = proposalId,
            AuthorisedAt = given.At,
            AuthorisedBy = given.By,
            Rank = given.Rank.ToString(),
            Authority = given.Authority.ToString(),
            given.Hours,
            AuthoriserNumber = given.Number,
            given.ApprovalId,
        });
        await deadlines.Start(ClosureRules.Service, given.At, proposalId, OperationCase.Deadlines(operationId));
        history.IsAbout(proposalId);
        history.Tell(
            "Closure notice authorised",
            $"{given.Hours} hours, by {given.By}, {given.Rank.InSentence()}, {given.Authority.InSentence()}."
            + (given.ApprovalId is null ? $" {NotConfirmed.Sentence(given.Number)}" : ""),
            given.At);
    }

    /// <summary>Whoever gave an authority orally says in writing that they did.</summary>
    public Task<int> Confirm(Guid proposalId, DateTimeOffset at, Guid? approvalId) =>
        database.Execute(Sql.Confirm, new { Id = proposalId, ConfirmedAt = at, ApprovalId = approvalId });

    private static class Sql
    {
        internal const string Authorise =
            """
            UPDATE ClosureProposal
            SET AuthorisedAt = @AuthorisedAt, AuthorisedBy = @AuthorisedBy, Rank = @Rank, Authority = @Authority, Hours = @Hours,
                AuthoriserNumber = @AuthoriserNumber, ApprovalId = @ApprovalId
            WHERE Id = @Id AND AuthorisedAt IS NULL
            """;

        internal const string Confirm =
            "UPDATE ClosureProposal SET ConfirmedAt = @ConfirmedAt, ApprovalId = COALESCE(@ApprovalId, ApprovalId) WHERE Id = @Id AND ConfirmedAt IS NULL";
    }
}

/// <summary>An authority for a notice.</summary>
/// <param name="By">Rank and name.</param>
/// <param name="Rank">As the Act counts ranks.</param>
/// <param name="Authority">Orally or in writing.</param>
/// <param name="Hours">For 24 or 48 hours from the issue of the notice.</param>
/// <param name="At">When it was given, in UTC.</param>
internal sealed record GivenAuthority(string By, AuthorisingRank Rank, NoticeAuthority Authority, int Hours, DateTimeOffset At)
{
    /// <summary>The warrant number of whoever gave it.</summary>
    public string? Number { get; init; }

    /// <summary>The decision in this system by which it was given; null where it was given elsewhere.</summary>
    public Guid? ApprovalId { get; init; }
}

internal static class AuthorisingRanks
{
    /// <summary>How the Act counts a rank: a superintendent or above may do what an inspector may not.</summary>
    public static AuthorisingRank InTheAct(this PoliceRank rank) =>
        rank >= PoliceRank.Superintendent ? AuthorisingRank.Superintendent : AuthorisingRank.Inspector;

    /// <summary>The lowest rank of an account that counts as that.</summary>
    public static PoliceRank Least(this AuthorisingRank rank) =>
        rank == AuthorisingRank.Superintendent ? PoliceRank.Superintendent : PoliceRank.Inspector;

    /// <summary>The lowest rank that may authorise a notice of so many hours: 24 or 48.</summary>
    public static PoliceRank Of(int hours) => (hours == 24 ? AuthorisingRank.Inspector : AuthorisingRank.Superintendent).Least();
}

/// <summary>What is said of an authority that nobody gave in this system.</summary>
internal static class NotConfirmed
{
    public const string Words = "not confirmed in this system";

    /// <param name="number">The warrant number of whoever gave it, if it is known.</param>
    public static string Sentence(string? number) => $"{(number is null ? "" : $"Warrant number {number}. ")}It was given elsewhere and is {Words}.";

    /// <summary>"Supt Martin Oyelaran, warrant number 1234 (not confirmed in this system)"; the name alone where it was given here.</summary>
    public static string Named(string by, string? number, bool isConfirmed) =>
        isConfirmed ? by : $"{by}{(number is null ? "" : $", warrant number {number}")} ({Words})";
}
