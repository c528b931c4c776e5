using Dapper;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Detention;
using OperationsCase.Seizures.Forfeiture;

namespace OperationsCase.Seizures.Assets;

/// <summary>
/// A kind of asset under the Proceeds of Crime Act 2002, as its own folder registers it: by which power it is taken or bound, in which accounts
/// its money begins, by which law it is kept and forfeited, and what is asked of it.
/// </summary>
/// <param name="code">As it is stored.</param>
/// <param name="words">As a person says it: "Frozen account".</param>
public abstract class AssetKind(string code, string words) : CodedValue<AssetKind>(code, words), IRegisteredValues<AssetKind>
{
    public static IReadOnlyList<AssetKind> All => AssetKinds.All;

    /// <summary>As a page cites it: "Proceeds of Crime Act 2002, section 294".</summary>
    public required string Power { get; init; }

    public required AssetWording Say { get; init; }

    /// <summary>The account that its money comes from, and the one that it enters where no place is said.</summary>
    public required (string From, string To) Accounts { get; init; }

    /// <summary>In which kind of account its money stands until something becomes of it.</summary>
    internal LedgerAccountKind StandsIn => LedgerAccount.Of(Accounts.To).Kind;

    /// <summary>Whether the force has the thing itself, and so a place where it is kept.</summary>
    public bool IsKept => StandsIn == LedgerAccountKind.Held;

    /// <summary>Where it stands while nothing else is recorded of it, or while a lawful order keeps it where one must.</summary>
    public required SeizureStatus Standing { get; init; }

    /// <summary>By which rules courts allow it to be kept; null where no order limits that.</summary>
    internal DetentionRules? Detention { get; init; }

    /// <summary>By which rules it is forfeited; null where it is not.</summary>
    internal ForfeitureRules? Forfeiture { get; init; }

    /// <summary>The task that starts when nothing in law allows it to be kept.</summary>
    internal string ReturnTask { get; init; } = "task.asset-return";

    /// <summary>The last part of the address of its form: "frozen-account".</summary>
    public required string FormName { get; init; }

    /// <summary>The heading of its form: "Record a frozen account".</summary>
    public required string FormTitle { get; init; }

    /// <summary>When to choose it.</summary>
    public required string FormHint { get; init; }

    public string FormAddress => $"/seizures/new/{FormName}";

    /// <summary>The last part of the address at which the API records one: "frozen-accounts"; none of cash, which has its own.</summary>
    public string ApiFolder { get; init; } = "";

    /// <summary>What is asked of it, beside what every asset is; null of cash, whose facts are the seizure's own.</summary>
    public virtual Type? DetailsType => null;

    /// <summary>Deletes what was asked of the seizure @Id.</summary>
    internal virtual string? Erase => null;

    /// <summary>The table of what is asked of it.</summary>
    internal virtual string? TableName => null;

    internal virtual IReadOnlyList<string> Columns => [];

    /// <summary>The clocks that run from what is asked of it.</summary>
    internal virtual IReadOnlyList<AssetClock> Clocks => [];

    /// <summary>Where what is recorded of one is corrected.</summary>
    public virtual string CorrectAddress(SeizureReference reference) => $"/seizures/{reference}/correct/{FormName}";

    internal virtual Task Add(Database database, Guid seizureId, AssetDetails details) => throw new InvalidOperationException($"{Code} has no details.");

    internal virtual Task Change(Database database, Guid seizureId, AssetDetails details) =>
        throw new InvalidOperationException($"{Code} has no details.");

    /// <returns>What was asked; null of cash.</returns>
    internal virtual Task<AssetDetails?> Find(Database database, Guid seizureId) => Task.FromResult<AssetDetails?>(null);

    /// <summary>What was asked, as a card shows it.</summary>
    internal virtual IReadOnlyList<(string Name, string Value)> Facts(AssetDetails details) => [];

    /// <summary>The commands that record and correct it, as the API takes them.</summary>
    internal virtual void Map(IEndpointRouteBuilder api)
    {
    }
}

/// <summary>What a page says of a kind of asset.</summary>
/// <param name="It">In the middle of a sentence: "account", "cash".</param>
/// <param name="Began">What happened first, as a stage: "Frozen".</param>
/// <param name="Now">What stands: "Frozen now".</param>
/// <param name="Back">What is no longer bound: "Lifted".</param>
/// <param name="From">Before the name of the person: "Account holder".</param>
/// <param name="By">Before the name of the officer: "Applied for by".</param>
public sealed record AssetWording(string It, string Began, string Now, string Back, string From, string By)
{
    /// <summary>At the beginning of a sentence: "Account".</summary>
    public string ItBegins => char.ToUpperInvariant(It[0]) + It[1..];
}

/// <summary>A clock that runs from what is asked of an asset, while its money stands where it began.</summary>
/// <param name="Rule">The rule that it is worked out by.</param>
internal sealed record AssetClock(string Rule)
{
    /// <summary>The last London day that a court stated, included; null where there is none. Without it the rule counts hours from the seizure.</summary>
    public Func<AssetDetails, DateOnly?>? LastDay { get; init; }

    /// <summary>When and how it was met; null while it was not.</summary>
    public Func<AssetDetails, (DateTimeOffset At, string How)?>? Met { get; init; }
}

/// <inheritdoc />
/// <typeparam name="TDetails">What is asked of it, beside what every asset is.</typeparam>
/// <typeparam name="TRecord">Records one.</typeparam>
/// <typeparam name="TCorrect">Corrects one.</typeparam>
internal sealed class AssetKindOf<TDetails, TRecord, TCorrect>(string code, string words) : AssetKind(code, words)
    where TDetails : AssetDetails
    where TRecord : TDetails, INewAsset
    where TCorrect : TDetails, ICorrectsAsset<TCorrect>
{
    public override Type DetailsType => typeof(TDetails);

    /// <summary>The statements of its table, in this order: INSERT, UPDATE, SELECT and DELETE.</summary>
    public required (string Add, string Change, string Find, string Erase) Statements { get; init; }

    public required string Table { get; init; }

    public required Func<TDetails, IReadOnlyList<(string Name, string Value)>> ShowFacts { get; init; }

    public IReadOnlyList<AssetClock> ItsClocks { get; init; } = [];

    internal override string Erase => Statements.Erase;

    internal override string TableName => Table;

    internal override IReadOnlyList<string> Columns { get; } = [.. DetailsColumns<TDetails>.All.Select(column => column.Name)];

    internal override IReadOnlyList<AssetClock> Clocks => ItsClocks;

    internal override Task Add(Database database, Guid seizureId, AssetDetails details) =>
        database.Execute(Statements.Add, new DynamicParameters(AssetTable<TDetails>.Row(seizureId, (TDetails)details.Stored())));

    internal override Task Change(Database database, Guid seizureId, AssetDetails details) =>
        database.Execute(Statements.Change, new DynamicParameters(AssetTable<TDetails>.Row(seizureId, (TDetails)details.Stored())));

    internal override async Task<AssetDetails?> Find(Database database, Guid seizureId) =>
        await database.SingleOrDefault<TDetails>(Statements.Find, new { SeizureId = seizureId });

    internal override IReadOnlyList<(string Name, string Value)> Facts(AssetDetails details) => ShowFacts((TDetails)details);

    private static BadHttpRequestException NoBody => new("There is no body.");

    /// <remarks>Of a type parameter the routing cannot see that its body must be there.</remarks>
    internal override void Map(IEndpointRouteBuilder api)
    {
        api.MapPost($"seizures/{ApiFolder}", async (TRecord command, IMediator mediator) =>
            (await mediator.Send(command ?? throw NoBody)).ToHttp(reference => Results.Created($"/api/seizures/{reference}", new { reference })));
        api.MapPost($"seizures/{ApiFolder}/{{seizure}}/corrections", async (SeizureReference seizure, TCorrect command, IMediator mediator) =>
            (await mediator.Send((command ?? throw NoBody) with { Seizure = seizure })).ToHttp(version => Results.Ok(new { version })));
    }
}
