using Dapper;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Operations;

/// <summary>A kind of operation, as its own folder registers it: what is asked of it, where it can stand and how it can end.</summary>
/// <param name="code">As it is stored.</param>
/// <param name="words">As a person says it: "Cannabis factory".</param>
public abstract class OperationKind(string code, string words) : CodedValue<OperationKind>(code, words), IRegisteredValues<OperationKind>
{
    public static IReadOnlyList<OperationKind> All => OperationKinds.All;

    /// <summary>The first two letters of its references: CF.</summary>
    public required string Prefix { get; init; }

    /// <summary>The name of its details in answers of the API: "cannabisFactory".</summary>
    public required string ApiName { get; init; }

    /// <summary>The last part of the address at which the API logs one: "cannabis-factories".</summary>
    public required string ApiFolder { get; init; }

    /// <summary>What is logged, where the kind is chosen: "Cannabis factory raid".</summary>
    public required string LogName { get; init; }

    /// <summary>When to choose it.</summary>
    public required string LogHint { get; init; }

    /// <summary>The last part of the address of its form: "cannabis-factory".</summary>
    public required string FormName { get; init; }

    /// <summary>The partial page with its own questions, for a model that is its details.</summary>
    public required string Questions { get; init; }

    /// <summary>Where it can stand, the first of them from its beginning and <see cref="OperationState.Closed"/> among them.</summary>
    public required IReadOnlyList<OperationState> States { get; init; }

    /// <summary>The steps that an officer takes by hand.</summary>
    public IReadOnlyList<OperationMove> Moves { get; init; } = [];

    /// <summary>The clocks that run from a day among its details.</summary>
    public IReadOnlyList<OperationClock> Clocks { get; init; } = [];

    /// <summary>The tasks that follow from what is recorded of it.</summary>
    public IReadOnlyList<OperationTask> Tasks { get; init; } = [];

    /// <summary>How it can end.</summary>
    public required IReadOnlyList<OperationOutcome> Outcomes { get; init; }

    /// <summary>What its time is called among its facts: "Entered" of a raid.</summary>
    public string TimeName { get; init; } = "Began";

    /// <summary>What it says where no clock runs; nothing for most kinds.</summary>
    public string WhenNoClockRuns { get; init; } = "";

    /// <summary>What is asked of it, beside what every kind is.</summary>
    public abstract Type DetailsType { get; }

    /// <summary>Deletes the details of the operation @Id.</summary>
    internal abstract string Erase { get; }

    /// <summary>The table of its details.</summary>
    internal abstract string TableName { get; }

    internal abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Its details as a row of that table.</summary>
    internal abstract IReadOnlyList<KeyValuePair<string, object?>> Row(Guid operationId, OperationDetails details);

    public string FormAddress => $"/operations/new/{FormName}";

    /// <summary>Where what is recorded of one is corrected.</summary>
    public string CorrectAddress(OperationReference reference) => $"/operations/{reference}/correct/{FormName}";

    internal abstract Task Add(Database database, Guid operationId, OperationDetails details);

    internal abstract Task Change(Database database, Guid operationId, OperationDetails details);

    internal abstract Task<OperationDetails> Find(Database database, Guid operationId);

    /// <summary>Its details as a card shows them.</summary>
    internal abstract OperationFacts Facts(OperationDetails details);

    /// <summary>The commands that log and correct it, as the API takes them.</summary>
    internal abstract void Map(IEndpointRouteBuilder api);
}

/// <param name="Title">Of the card: "The factory".</param>
/// <param name="Facts">Each with the name that stands before it.</param>
public sealed record OperationFacts(string Title, IReadOnlyList<(string Name, string Value)> Facts);

/// <inheritdoc />
/// <typeparam name="TDetails">What is asked of it, beside what every kind is.</typeparam>
/// <typeparam name="TLog">Logs one.</typeparam>
/// <typeparam name="TCorrect">Corrects one.</typeparam>
internal sealed class OperationKindOf<TDetails, TLog, TCorrect>(string code, string words) : OperationKind(code, words)
    where TDetails : OperationDetails
    where TLog : TDetails, INewOperation
    where TCorrect : TDetails, ICorrectsOperation<TCorrect>
{
    public override Type DetailsType => typeof(TDetails);

    /// <summary>The statements of its table, in this order: INSERT, UPDATE, SELECT and DELETE.</summary>
    public required (string Add, string Change, string Find, string Erase) Statements { get; init; }

    public required string Table { get; init; }

    public required Func<TDetails, OperationFacts> ShowFacts { get; init; }

    internal override string Erase => Statements.Erase;

    internal override string TableName => Table;

    internal override IReadOnlyList<string> Columns { get; } = [.. DetailsTable<TDetails>.Columns.Select(column => column.Name)];

    internal override IReadOnlyList<KeyValuePair<string, object?>> Row(Guid operationId, OperationDetails details) =>
        DetailsTable<TDetails>.Row(operationId, details.Stored());

    internal override Task Add(Database database, Guid operationId, OperationDetails details) =>
        database.Execute(Statements.Add, new DynamicParameters(Row(operationId, details)));

    internal override Task Change(Database database, Guid operationId, OperationDetails details) =>
        database.Execute(Statements.Change, new DynamicParameters(Row(operationId, details)));

    internal override async Task<OperationDetails> Find(Database database, Guid operationId) =>
        (await database.SingleOrDefault<TDetails>(Statements.Find, new { OperationId = operationId }))!;

    internal override OperationFacts Facts(OperationDetails details) => ShowFacts((TDetails)details);

    private static BadHttpRequestException NoBody => new("There is no body.");

    /// <remarks>Of a type parameter the routing cannot see that its body must be there.</remarks>
    internal override void Map(IEndpointRouteBuilder api)
    {
        api.MapPost($"operations/{ApiFolder}", async (TLog command, IMediator mediator) =>
            (await mediator.Send(command ?? throw NoBody)).ToHttp(reference => Results.Created($"/api/operations/{reference}", new { reference })));
        api.MapPost($"operations/{ApiFolder}/{{operation}}/corrections", async (OperationReference operation, TCorrect command, IMediator mediator) =>
            (await mediator.Send((command ?? throw NoBody) with { Operation = operation })).ToHttp(version => Results.Ok(new { version })));
    }
}
