using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Premises;

/// <summary>Records a house, flat or other building, so that what happens there is found in one place. The answer is its reference.</summary>
[AllowedTo(Role.SntSergeant | Role.CaseWorkers)]
public sealed record RecordPremises : ICommand<string>, IIdempotent, IPremisesDetails
{
    public Guid? IdempotencyKey { get; init; }

    public string? Flat { get; init; }

    public string? Block { get; init; }

    public string Address { get; init; } = "";

    public string Postcode { get; init; } = "";

    public string? WardCode { get; init; }

    /// <summary>The number that every address in Britain has, of up to 12 digits.</summary>
    public string? Uprn { get; init; }

    public PremisesTenure? Tenure { get; init; }

    public string? Landlord { get; init; }

    internal sealed class Validator : PremisesDetailsValidator<RecordPremises>;

    internal sealed class Handler(
        Database database,
        CaseStore cases,
        PremisesStore premises,
        ICurrentUser officer,
        ReferenceNumbers references,
        CaseHistory history,
        TimeProvider clock) : IRequestHandler<RecordPremises, Result<string>>
    {
        public async Task<Result<string>> Handle(RecordPremises command, CancellationToken cancellation)
        {
            var ward = await premises.Ward(command);

            if (ward.IsRefused)
            {
                return Result<string>.Refused(ward.Refusals);
            }

            var now = clock.GetUtcNow();
            var id = TimeOrderedId.New(now);
            var reference = await references.Next(PremisesCase.Code, London.DateOf(now).Year);

            if (await premises.WhyNot(command, except: id) is { } recorded)
            {
                return recorded;
            }

            await cases.Open(new NewCase(PremisesCase.Code, id, reference, command.Title(), officer.Id, now, ward.Value.BoroughCode));
            await database.Execute(Sql.Add, premises.Row(id, reference, command, ward.Value, now));
            await premises.SaveWords(id, now, command, ward.Value);
            history.IsAbout(id);
            history.Tell("Premises recorded", $"{command.Title()}, {PostcodeText.Shown(PostcodeText.Key(command.Postcode)!)}.");

            return reference;
        }
    }

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO Premises
                (Id, Reference, Flat, Block, Address, AddressKey, Postcode, Uprn, BoroughCode, WardCode, Tenure, Landlord, OwnerId, RecordedAt)
            VALUES
                (@Id, @Reference, @Flat, @Block, @Address, @AddressKey, @Postcode, @Uprn, @BoroughCode, @WardCode, @Tenure, @Landlord,
                    @OwnerId, @RecordedAt)
            """;
    }
}
