using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Premises;

/// <summary>Corrects what is said of premises, if no one else changed it since it was shown. The answer is the version after the change.</summary>
[AllowedTo(Role.SntSergeant | Role.CaseWorkers)]
public sealed record ChangePremises : ICommand<int>, IConcernsCase, IPremisesDetails
{
    public PremisesReference Case { get; init; }

    /// <summary>The version that was shown.</summary>
    public int Version { get; init; }

    public string? Flat { get; init; }

    public string? Block { get; init; }

    public string Address { get; init; } = "";

    public string Postcode { get; init; } = "";

    public string? WardCode { get; init; }

    public string? Uprn { get; init; }

    public PremisesTenure? Tenure { get; init; }

    public string? Landlord { get; init; }

    internal sealed class Validator : PremisesDetailsValidator<ChangePremises>
    {
        public Validator() => RuleFor(change => change.Version).GreaterThan(0).WithMessage("Give the version of the premises you were shown");
    }

    internal sealed class Handler(
        Database database,
        CaseStore cases,
        PremisesStore premises,
        CurrentCase currentCase,
        ReferenceNumbers references,
        CaseHistory history,
        ConflictingChange conflict,
        Gazetteer gazetteer,
        TimeProvider clock) : IRequestHandler<ChangePremises, Result<int>>
    {
        public async Task<Result<int>> Handle(ChangePremises command, CancellationToken cancellation)
        {
            var ward = await premises.Ward(command);

            if (ward.IsRefused)
            {
                return Result<int>.Refused(ward.Refusals);
            }

            if (!await cases.Change(currentCase.Id, command.Version))
            {
                var theirs = await Before();

                return Refusal.Conflict(
                    $"{await conflict.While(currentCase.Id, "changed these premises")} The address is now {theirs.Title()}. "
                    + "What you entered is kept below. Check it and save again, or leave this page to keep theirs");
            }

            await references.Hold($"{PremisesCase.Code}-{London.DateOf(clock.GetUtcNow()).Year}");

            if (await premises.WhyNot(command, except: currentCase.Id) is { } recorded)
            {
                return recorded;
            }

            var before = await Before();

            if (before.BoroughCode != ward.Value.BoroughCode)
            {
                await cases.MoveTo(currentCase.Id, ward.Value.BoroughCode);
            }

            await cases.Name(currentCase.Id, command.Title(), before.OwnerId);
            await database.Execute(Sql.Change, premises.Row(currentCase.Id, before.Reference.Value, command, ward.Value, before.RecordedAt));
            await premises.SaveWords(currentCase.Id, before.RecordedAt, command, ward.Value);
            history.Was(new
            {
                before.Version,
                before.Flat,
                before.Block,
                before.Address,
                Postcode = PostcodeText.Shown(before.Postcode),
                before.BoroughCode,
                before.WardCode,
                before.Uprn,
                before.Tenure,
                before.Landlord
            });
            history.Tell("Premises corrected", Said(before, command, ward.Value));

            return command.Version + 1;
        }

        private async Task<StoredPremisesRow> Before() =>
            (await database.SingleOrDefault<StoredPremisesRow>(Sql.Stored, new { CaseId = currentCase.Id }))!;

        private string Said(StoredPremisesRow before, ChangePremises after, Ward ward)
        {
            var said = new List<string>();

            void Compare(string what, string? was, string? now)
            {
                if ((was ?? "") != (now ?? ""))
                {
                    said.Add($"{what} was {was ?? "not recorded"}, is {now ?? "not recorded"}.");
                }
            }

            Compare("Address", before.Title(), after.Title());
            Compare("Postcode", PostcodeText.Shown(before.Postcode), PostcodeText.Shown(PostcodeText.Key(after.Postcode)!));
            Compare("Borough", gazetteer.Borough(before.BoroughCode)?.Name, gazetteer.Borough(ward.BoroughCode)?.Name);
            Compare("Ward", gazetteer.Ward(before.WardCode)?.Name, ward.Name);
            Compare("UPRN", before.Uprn, after.UprnKey());
            Compare("Tenure", before.Tenure?.Words(), after.Tenure?.Words());
            Compare("Landlord", before.Landlord, PremisesDetails.Blank(after.Landlord));

            return said.Count == 0 ? "Nothing was changed." : string.Join(' ', said);
        }
    }

    private sealed record StoredPremisesRow : IPremisesDetails
    {
        public PremisesReference Reference { get; init; }

        public string? Flat { get; init; }

        public string? Block { get; init; }

        public string Address { get; init; } = "";

        public string Postcode { get; init; } = "";

        public string BoroughCode { get; init; } = "";

        public string? WardCode { get; init; }

        public string? Uprn { get; init; }

        public PremisesTenure? Tenure { get; init; }

        public string? Landlord { get; init; }

        public Guid OwnerId { get; init; }

        public DateTimeOffset RecordedAt { get; init; }

        public int Version { get; init; }
    }

    private static class Sql
    {
        internal const string Stored =
            """
            SELECT place.Reference, place.Flat, place.Block, place.Address, place.Postcode, place.BoroughCode, place.WardCode, place.Uprn,
                place.Tenure, place.Landlord, place.OwnerId, place.RecordedAt, it.Version
            FROM Premises AS place
            JOIN CaseRecord AS it ON it.Id = place.Id
            WHERE place.Id = @CaseId
            """;

        internal const string Change =
            """
            UPDATE Premises
            SET Flat = @Flat, Block = @Block, Address = @Address, AddressKey = @AddressKey, Postcode = @Postcode, Uprn = @Uprn,
                BoroughCode = @BoroughCode, WardCode = @WardCode, Tenure = @Tenure, Landlord = @Landlord
            WHERE Id = @Id
            """;
    }
}
