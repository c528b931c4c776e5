using FluentValidation;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases.Duplicates;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Foundation.Search;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Assets;
using OperationsCase.Seizures.Detention;
using OperationsCase.Statute;

namespace OperationsCase.Seizures;

/// <summary>What is asked when cash is seized. The answer is its reference.</summary>
public abstract record NewSeizure : SeizureFacts, ICommand<string>, IIdempotent, ISeizureToOpen
{
    public Guid? IdempotencyKey { get; init; }

    /// <summary>GSS code of a borough that the officer serves; may be left out when the seizure is made in an operation.</summary>
    public string? BoroughCode { get; init; }

    /// <summary>References of the networks whose money it is thought to be; none while that is not known.</summary>
    public IReadOnlyList<NetworkReference> Networks { get; init; } = [];

    /// <summary>The code of the account in which it is kept now, such as a station's safe; null while that is not known.</summary>
    public string? KeptAt { get; init; }

    internal const string Prefix = SeizureCase.Code;

    /// <summary>By what it may be recorded already.</summary>
    internal DuplicateFacts Facts =>
        new() { KindCode = SeizureCase.Code, Exhibit = Exhibit, Seal = Seal, AmountPence = AmountPence, HappenedAt = SeizedAt };

    internal static Refusal NotServed { get; } = Refusal.Invalid("Select a borough that you serve", nameof(BoroughCode));

    AssetKind ISeizureToOpen.Kind => CashKind.Kind;

    string ISeizureToOpen.Note => $"Seized at {Place}. {SeizedBy}";

    DuplicateFacts ISeizureToOpen.DuplicateFacts => Facts;

    (SearchResult Found, string?[] Texts) ISeizureToOpen.FoundBy(Guid id, string boroughCode) => FoundBy(id, boroughCode);

    object ISeizureToOpen.Row(Guid id, string reference, string boroughCode, Guid officerId, string unit, DateTimeOffset now) => new
    {
        Id = id,
        Reference = reference,
        Kind = CashKind.Kind.Code,
        Unit = unit,
        AmountPence,
        Currency,
        CountedMinor = Currency == Seizures.Currency.Sterling ? AmountPence : CountedMinor,
        RateSource = Currency == Seizures.Currency.Sterling ? null : RateSource,
        SeizedAt,
        BoroughCode = boroughCode,
        Place,
        PlaceKey = NameFolding.Key(Place),
        SeizedFrom,
        SeizedBy,
        Authority = Authority.ToString(),
        Exhibit,
        Seal,
        CountedBy,
        CountedAgainBy,
        ClaimedBy,
        PropertyNumber,
        JardNumber,
        OfficerId = officerId,
        Status = nameof(SeizureStatus.Seized),
        DueOrder = DueSortKey.Of(null, SeizedAt!.Value),
        RecordedAt = now,
    };

    void ISeizureToOpen.Tell(CaseHistory history, Guid seizureId, JudgedSeizure settled) => history.Tell(
        "Cash seized",
        $"{Format.Pounds(AmountPence!.Value)}, {Place}. Seized by {SeizedBy}, exhibit {Exhibit}. A court must make the detention "
            + $"order by {DueFormat.When(settled.Limit!.Value)}.",
        SeizedAt);

    internal abstract class BaseValidator<T> : AbstractValidator<T> where T : NewSeizure
    {
        protected BaseValidator(TimeProvider clock, Gazetteer gazetteer, StatuteBook statutes)
        {
            Include(new SeizureRules(clock, statutes));
            RuleFor(seizure => seizure.BoroughCode)
                .Must(code => gazetteer.Borough(code) is not null).WithMessage("There is no such borough. Select one from the list")
                .When(seizure => !string.IsNullOrEmpty(seizure.BoroughCode));
            RuleFor(seizure => seizure.KeptAt)
                .Must(LedgerAccount.IsPlace).WithMessage("Select where it is kept from the list")
                .When(seizure => !string.IsNullOrEmpty(seizure.KeptAt));
            RuleFor(seizure => seizure.Networks)
                .Must(networks => networks.Count <= 20).WithMessage("Select 20 networks or fewer")
                .Must(networks => !networks.Any(network => network.Value.Length == 0)).WithMessage("Give each network by its reference")
                .When(seizure => seizure.Networks is not null);
        }
    }
}
