using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Networks;

/// <summary>Puts a criminal network on the record, so that operations can be linked to it. The answer is its reference.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record IdentifyNetwork : NetworkDetails, ICommand<string>, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    internal const string Prefix = NetworkCase.Code;

    internal sealed class Validator(TimeProvider clock, Gazetteer gazetteer) : BaseValidator<IdentifyNetwork>(clock, gazetteer);

    private object Row(Guid id, string reference, ICurrentUser owner, DateTimeOffset now) => new
    {
        Id = id,
        Reference = reference,
        Name,
        NameKey = NameFolding.Key(Name),
        Drugs,
        Level,
        Summary,
        OwnerId = owner.Id,
        owner.Unit,
        IdentifiedOn,
        RecordedAt = now,
    };

    private void Tell(CaseHistory history, Guid id, string boroughs)
    {
        history.IsAbout(id);
        history.Tell("Network identified", $"{Drugs}. Level {Level}. Works in {boroughs}.");
    }

    /// <summary>The network as the register of cases knows it; no borough leads it.</summary>
    private NewCase Case(Guid id, string reference, Guid ownerId, DateTimeOffset now) =>
        new(NetworkCase.Code, id, reference, Name, ownerId, now, Lead: null);

    internal sealed class Handler(
        Database database,
        CaseStore cases,
        NetworkStore ledger,
        ReferenceNumbers references,
        ICurrentUser officer,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<IdentifyNetwork, Result<string>>
    {
        public async Task<Result<string>> Handle(IdentifyNetwork command, CancellationToken cancellation)
        {
            if (!command.BoroughCodes.Intersect(await ledger.BoroughsServed()).Any())
            {
                return Refusal.Invalid("Select at least one borough that you serve", nameof(BoroughCodes));
            }

            var now = clock.GetUtcNow();
            var id = TimeOrderedId.New(now);
            var reference = await references.Next(Prefix, London.DateOf(now).Year);

            if (await ledger.IsTaken(NameFolding.Key(command.Name), except: id))
            {
                return Refusal.Conflict(NetworkStore.NameTaken, nameof(command.Name));
            }

            await cases.Open(command.Case(id, reference, officer.Id, now));
            await database.Execute(Sql.Add, command.Row(id, reference, officer, now));

            foreach (var borough in command.BoroughCodes.Distinct())
            {
                await ledger.WorksIn(id, borough);
            }

            await ledger.NotifySameName(id, NameFolding.Key(command.Name));
            await ledger.FindBy(id, command.IdentifiedOn!.Value, command.Name, command.Drugs);
            command.Tell(history, id, ledger.Names(command.BoroughCodes.Distinct()));

            return reference;
        }
    }

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO Network (Id, Reference, Name, NameKey, Drugs, Level, Summary, OwnerId, Unit, IdentifiedOn, RecordedAt)
            VALUES (@Id, @Reference, @Name, @NameKey, @Drugs, @Level, @Summary, @OwnerId, @Unit, @IdentifiedOn, @RecordedAt)
            """;
    }
}
