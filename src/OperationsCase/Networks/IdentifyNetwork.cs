using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Networks;

/// <summary>Puts a criminal network on the record, so that operations can be linked to it. The answer is its reference.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record IdentifyNetwork : NetworkDetails, ICommand<string>, ISubmittedOnce
{
    public Guid? SubmissionId { get; init; }

    internal sealed class Validator(TimeProvider clock, Gazetteer gazetteer) : Rules<IdentifyNetwork>(clock, gazetteer);

    internal sealed class Handler(Database database, NetworkLedger ledger, References references, IOfficer officer, CaseHistory history, TimeProvider clock)
        : IRequestHandler<IdentifyNetwork, Result<string>>
    {
        public async Task<Result<string>> Handle(IdentifyNetwork command, CancellationToken cancellation)
        {
            if (!command.BoroughCodes.Intersect(await ledger.BoroughsServed()).Any())
            {
                return Refusal.Invalid("Select at least one borough that you serve", nameof(command.BoroughCodes));
            }

            var now = clock.GetUtcNow();
            var id = Guid.CreateVersion7(now);
            var network = new
            {
                Id = id,
                Reference = await references.Next("NW", London.DateOf(now).Year),
                command.Name,
                NameKey = Fold.Key(command.Name),
                command.Drugs,
                command.Level,
                command.Summary,
                OwnerId = officer.Id,
                officer.Unit,
                command.IdentifiedOn,
                RecordedAt = now,
            };

            if (!await database.AddIfAbsent(Sql.Add, network))
            {
                return Refusal.Conflict(NetworkLedger.NameTaken, nameof(command.Name));
            }

            foreach (var borough in command.BoroughCodes.Distinct())
            {
                await ledger.WorksIn(id, borough);
            }

            await ledger.FindBy(id, command.IdentifiedOn!.Value, command.Name, command.Drugs);
            history.IsAbout(id);
            history.Tell("Network identified", $"{command.Drugs}. Level {command.Level}. Works in {ledger.Names(command.BoroughCodes.Distinct())}.");

            return network.Reference;
        }
    }

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO Network (Id, Reference, Name, NameKey, Drugs, Level, Summary, OwnerId, Unit, IdentifiedOn, RecordedAt, Version)
            SELECT @Id, @Reference, @Name, @NameKey, @Drugs, @Level, @Summary, @OwnerId, @Unit, @IdentifiedOn, @RecordedAt, 1
            WHERE NOT EXISTS (SELECT 1 FROM Network WHERE NameKey = @NameKey)
            """;
    }
}
