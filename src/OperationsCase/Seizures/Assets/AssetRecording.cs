using OperationsCase.Audit;
using OperationsCase.Access;
using OperationsCase.Cases.Duplicates;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Search;
using OperationsCase.Foundation.Web;
using OperationsCase.NeedToKnow;
using OperationsCase.Seizures.Detention;

namespace OperationsCase.Seizures.Assets;

/// <summary>Records an asset of any kind but cash, in the operation that it names or standing alone.</summary>
internal sealed class AssetRecording(
    Database database, SeizureStore seizures, SeizureRecording recording, RestrictionStore restrictions, ICurrentUser officer)
{
    /// <param name="command">The asset.</param>
    /// <param name="then">What else its kind writes, before its orders are judged.</param>
    /// <returns>Its reference.</returns>
    public async Task<Result<string>> Record(INewAsset command, Func<Guid, Task>? then = null)
    {
        Guid? operationId = null;

        if (command.Operation is { Value.Length: > 0 } named)
        {
            operationId = await seizures.OperationToLink(named);

            if (operationId is not { } found)
            {
                return Refusal.Invalid("We could not find that operation. Check its reference", nameof(command.Operation));
            }

            if (await restrictions.WhyNotChangedBy(found, officer.Id) is { } refusal)
            {
                return refusal;
            }
        }

        var borough = string.IsNullOrEmpty(command.BoroughCode) ? null : command.BoroughCode;

        return await recording.Record(new Opened(command), borough, operationId, command.Networks ?? [], command.GetType().StoredName(), async id =>
        {
            await command.Details.Kind.Add(database, id, command.Details);

            if (then is not null)
            {
                await then(id);
            }
        });
    }

    private sealed record Opened(INewAsset Command) : ISeizureToOpen
    {
        private AssetDetails Details => Command.Details;

        public AssetKind Kind => Details.Kind;

        public DateTimeOffset? SeizedAt => Details.SeizedAt;

        public long? AmountPence => Details.AmountPence;

        public string? KeptAt => string.IsNullOrEmpty(Command.KeptAt) ? null : Command.KeptAt;

        public string? Seal => Details.Seal;

        public string Note => $"{Kind.Say.Began}: {Details.Place}. {Details.SeizedBy}";

        public DuplicateFacts DuplicateFacts => Details.DuplicateFacts;

        public (SearchResult Found, string?[] Texts) FoundBy(Guid id, string boroughCode) => Details.FoundBy(id, boroughCode);

        public object Row(Guid id, string reference, string boroughCode, Guid officerId, string unit, DateTimeOffset now) => new
        {
            Id = id,
            Reference = reference,
            Kind = Kind.Code,
            Unit = unit,
            AmountPence,
            Currency = Currency.Sterling,
            CountedMinor = AmountPence,
            RateSource = (string?)null,
            SeizedAt,
            BoroughCode = boroughCode,
            Details.Place,
            PlaceKey = NameFolding.Key(Details.Place),
            Details.SeizedFrom,
            Details.SeizedBy,
            Authority = (string?)null,
            Details.Exhibit,
            Details.Seal,
            CountedBy = (string?)null,
            CountedAgainBy = (string?)null,
            Details.ClaimedBy,
            Details.PropertyNumber,
            Details.JardNumber,
            OfficerId = officerId,
            Status = nameof(SeizureStatus.Seized),
            DueOrder = DueSortKey.Of(null, SeizedAt!.Value),
            RecordedAt = now,
        };

        public void Tell(CaseHistory history, Guid seizureId, JudgedSeizure settled) => history.Tell(
            $"{Kind.Words()}: {Kind.Say.Began.ToLowerInvariant()}",
            $"{Format.Pounds(AmountPence!.Value)}, {Details.Place}. {Kind.Say.By} {Details.SeizedBy}."
                + (settled.Limit is { } limit ? $" A court must make the detention order by {DueFormat.When(limit)}." : ""),
            SeizedAt);
    }
}
