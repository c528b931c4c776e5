using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Search;

namespace OperationsCase.Premises;

/// <summary>Where premises are, whether they are recorded already, and by what words they are found.</summary>
internal sealed class PremisesStore(Database database, Gazetteer gazetteer, ICurrentUser officer, CaseSearchIndex search)
{
    /// <summary>The ward of a postcode, or else the one that was chosen.</summary>
    public async Task<Result<Ward>> Ward(IPremisesDetails told)
    {
        var ofPostcode = gazetteer.Ward(await database.SingleOrDefault<string>(Sql.WardOf, new { Code = PostcodeText.Key(told.Postcode) }));
        var chosen = gazetteer.Ward(told.WardCode);

        if (ofPostcode is null && string.IsNullOrWhiteSpace(told.WardCode))
        {
            return Refusal.Invalid("We do not know that postcode. Check it, or select the ward below", nameof(told.Postcode));
        }

        if (ofPostcode is null && chosen is null)
        {
            return Refusal.Invalid("There is no such ward. Select one from the list", nameof(told.WardCode));
        }

        if (ofPostcode is not null && chosen is not null && chosen != ofPostcode)
        {
            return Refusal.Invalid(
                $"That postcode is in {ofPostcode.Name} ward, {gazetteer.Borough(ofPostcode.BoroughCode)?.Name}. Select that ward, or none",
                nameof(told.WardCode));
        }

        var ward = ofPostcode ?? chosen!;

        return await database.Count(Sql.Serves, new { OfficerId = officer.Id, ward.BoroughCode }) > 0
            ? ward
            : ofPostcode is null
                ? Refusal.Invalid("Select a ward of a borough that you serve", nameof(told.WardCode))
                : Refusal.Invalid($"That postcode is in {gazetteer.Borough(ward.BoroughCode)?.Name}, which you do not serve", nameof(told.Postcode));
    }

    /// <summary>
    /// Refuses a second record of one house to whoever may see the first. Ask once the number of a reference is held, so that two who record
    /// it at the same time wait for each other.
    /// </summary>
    /// <param name="told">What is to be recorded.</param>
    /// <param name="except">The premises that are corrected.</param>
    public async Task<Refusal?> WhyNot(IPremisesDetails told, Guid except)
    {
        var same = await database.List<SamePremisesRow>(Sql.Same, new
        {
            OfficerId = officer.Id,
            Except = except,
            Uprn = told.UprnKey(),
            AddressKey = told.AddressKey(),
            Postcode = PostcodeText.Key(told.Postcode),
        });

        return same is [var first, ..]
            ? Refusal.Conflict(
                $"These premises are recorded already: {first.Title}, {first.Reference}. Open that record instead",
                first.Uprn is not null && first.Uprn == told.UprnKey() ? nameof(told.Uprn) : nameof(told.Address))
            : null;
    }

    public object Row(Guid id, string reference, IPremisesDetails told, Ward ward, DateTimeOffset recordedAt) => new
    {
        Id = id,
        Reference = reference,
        OwnerId = officer.Id,
        RecordedAt = recordedAt,
        Flat = PremisesDetails.Blank(told.Flat),
        Block = PremisesDetails.Blank(told.Block),
        Address = told.Address.Trim(),
        AddressKey = told.AddressKey(),
        Postcode = PostcodeText.Key(told.Postcode),
        Uprn = told.UprnKey(),
        ward.BoroughCode,
        WardCode = ward.Code,
        Tenure = told.Tenure.ToString(),
        Landlord = PremisesDetails.Blank(told.Landlord),
    };

    public Task SaveWords(Guid id, DateTimeOffset recordedAt, IPremisesDetails told, Ward ward) => search.Save(
        new SearchResult(PremisesCase.Code, id, recordedAt, ward.BoroughCode),
        told.Title(),
        PostcodeText.Key(told.Postcode),
        PostcodeText.Shown(PostcodeText.Key(told.Postcode)!),
        told.Landlord,
        ward.Name);

    private sealed record SamePremisesRow
    {
        public PremisesReference Reference { get; init; }

        public string Title { get; init; } = "";

        public string? Uprn { get; init; }
    }

    private static class Sql
    {
        internal const string WardOf = "SELECT lies.WardCode FROM Postcode AS lies WHERE lies.Code = @Code";

        internal const string Serves = "SELECT COUNT(*) FROM OfficerBorough WHERE OfficerId = @OfficerId AND BoroughCode = @BoroughCode";

        internal const string Same =
            $"""
            SELECT it.Reference, it.Title, place.Uprn
            FROM Premises AS place
            JOIN CaseRecord AS it ON it.Id = place.Id
            WHERE place.Uprn = @Uprn AND place.Id <> @Except AND {Visible.OwnCaseOfKind}
            UNION ALL
            SELECT it.Reference, it.Title, place.Uprn
            FROM Premises AS place
            JOIN CaseRecord AS it ON it.Id = place.Id
            WHERE place.Postcode = @Postcode AND place.AddressKey = @AddressKey AND place.Id <> @Except AND {Visible.OwnCaseOfKind}
            """;
    }
}
