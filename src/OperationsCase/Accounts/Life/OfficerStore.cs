using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Accounts.Life;

/// <summary>Who holds an account and what for, within the transaction of the command that opens or changes it.</summary>
internal sealed class OfficerStore(Database database, Gazetteer gazetteer, TimeProvider clock)
{
    /// <param name="BoroughCodes">Those asked for; a role of the whole force serves all of them, and one without cases none.</param>
    internal sealed record AccountHolder(string Name, Role Role, string Unit, IReadOnlyList<string> BoroughCodes)
    {
        /// <summary>Says what others may ask them to authorise; null for those of whom it is not known.</summary>
        public PoliceRank? Rank { get; init; }

        /// <summary>The number by which the force knows them: a warrant number, or a staff number.</summary>
        public string? ForceNumber { get; init; }
    }

    /// <returns>Null when somebody has an account with this e-mail address.</returns>
    public async Task<Guid?> Open(string email, AccountHolder holder)
    {
        var now = clock.GetUtcNow();
        var officer = new
        {
            Id = TimeOrderedId.New(now),
            Email = email,
            holder.Name,
            Role = holder.Role.ToString(),
            holder.Unit,
            SecurityStamp = RandomSecret.Make(""),
            CreatedAt = now,
            Rank = holder.Rank?.ToString(),
            holder.ForceNumber,
        };

        if (!await database.AddIfAbsent(Sql.Add, officer))
        {
            return null;
        }

        await Serve(officer.Id, BoroughsOf(holder));

        return officer.Id;
    }

    /// <summary>
    /// Makes an account what its holder now is. Where role or boroughs changed, every session ends, to begin again with what they now may.
    /// </summary>
    /// <returns>What changed, in sentences, or null when nothing did.</returns>
    public async Task<string?> Change(Guid id, AccountHolder holder)
    {
        var was = await Find(id) ?? throw new InvalidOperationException($"There is no officer {id}.");
        var boroughs = BoroughsOf(holder);
        var movesBorough = !boroughs.ToHashSet().SetEquals(was.BoroughCodes);
        var said = new List<string>();
        Note(said, "Name", was.Name, holder.Name);
        Note(said, "Role", was.Role.Words(), holder.Role.Words());
        Note(said, "Unit", was.Unit, holder.Unit);
        Note(said, "Rank", was.Rank?.Words() ?? "not recorded", holder.Rank?.Words() ?? "not recorded");
        Note(said, "Force number", was.ForceNumber ?? "not recorded", holder.ForceNumber ?? "not recorded");

        if (movesBorough)
        {
            said.Add($"Boroughs were {Names(was.BoroughCodes)}, are {Names(boroughs)}.");
            await database.Execute(Sql.ServeNowhere, new { Id = id });
            await Serve(id, boroughs);
        }

        if (said.Count == 0)
        {
            return null;
        }

        await database.Execute(Sql.Change, new
        {
            Id = id,
            holder.Name,
            Role = holder.Role.ToString(),
            holder.Unit,
            Rank = holder.Rank?.ToString(),
            holder.ForceNumber,
        });

        if (movesBorough || was.Role != holder.Role)
        {
            await SignOutEverywhere(id);
        }

        return string.Join(' ', said);
    }

    public async Task<AccountHolder?> Find(Guid id) => await database.SingleOrDefault<Row>(Sql.ById, new { Id = id }) is { } row
        ? new AccountHolder(row.Name, row.Role, row.Unit, await database.List<string>(Sql.Boroughs, new { Id = id }))
        {
            Rank = row.Rank,
            ForceNumber = row.ForceNumber,
        }
        : null;

    /// <returns>False when somebody else's account has that force number.</returns>
    public async Task<bool> IsFree(string? forceNumber, Guid? exceptId = null) =>
        string.IsNullOrEmpty(forceNumber) || await database.Count(Sql.WithNumber, new { ForceNumber = forceNumber, Id = exceptId ?? Guid.Empty }) == 0;

    /// <summary>Whether the force's identity provider says who its holder is, and what they do.</summary>
    public async Task<bool> FollowsSingleSignOn(Guid id) => await database.Count(Sql.Bound, new { Id = id }) > 0;

    public Task SignOutEverywhere(Guid id) => database.Execute(Sql.NewStamp, new { Id = id, SecurityStamp = RandomSecret.Make("") });

    private Task Serve(Guid id, IReadOnlyList<string> boroughs) =>
        database.Load("OfficerBorough", ["OfficerId", "BoroughCode"], boroughs.Select(code => new object?[] { id, code }));

    private IReadOnlyList<string> BoroughsOf(AccountHolder holder) => (holder.Role & Role.OfTheForce) != Role.None
        ? [.. gazetteer.Boroughs.Select(borough => borough.Code)]
        : (holder.Role & Role.OfBoroughs) != Role.None ? [.. holder.BoroughCodes.Distinct()]
        : [];

    private string Names(IReadOnlyList<string> codes) => codes.Count == 0 ? "none"
        : codes.Count == gazetteer.Boroughs.Count ? "all"
        : string.Join(", ", codes.Select(code => gazetteer.Borough(code)!.Name).Order(StringComparer.Ordinal));

    private static void Note(List<string> said, string what, string was, string now)
    {
        if (was != now)
        {
            said.Add($"{what} was {was}, is {now}.");
        }
    }

    private sealed record Row
    {
        public string Name { get; init; } = "";

        public Role Role { get; init; }

        public string Unit { get; init; } = "";

        public PoliceRank? Rank { get; init; }

        public string? ForceNumber { get; init; }
    }

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO Officer (Id, Email, Name, Role, Unit, SecurityStamp, FailedSignIns, CreatedAt, Rank, ForceNumber)
            SELECT @Id, @Email, @Name, @Role, @Unit, @SecurityStamp, 0, @CreatedAt, @Rank, @ForceNumber
            WHERE NOT EXISTS (SELECT 1 FROM Officer WHERE Email = @Email)
            """;

        internal const string ById = "SELECT Name, Role, Unit, Rank, ForceNumber FROM Officer WHERE Id = @Id";

        internal const string Bound = "SELECT COUNT(*) FROM ForceIdentity WHERE OfficerId = @Id";

        internal const string Boroughs = "SELECT BoroughCode FROM OfficerBorough WHERE OfficerId = @Id ORDER BY BoroughCode";

        internal const string WithNumber = "SELECT COUNT(*) FROM Officer WHERE ForceNumber = @ForceNumber AND Id <> @Id";

        internal const string Change =
            "UPDATE Officer SET Name = @Name, Role = @Role, Unit = @Unit, Rank = @Rank, ForceNumber = @ForceNumber WHERE Id = @Id";

        internal const string ServeNowhere = "DELETE FROM OfficerBorough WHERE OfficerId = @Id";

        internal const string NewStamp = "UPDATE Officer SET SecurityStamp = @SecurityStamp WHERE Id = @Id";
    }
}
