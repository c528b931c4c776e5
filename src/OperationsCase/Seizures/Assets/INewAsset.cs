using FluentValidation;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Ledger;

namespace OperationsCase.Seizures.Assets;

/// <summary>Records an asset of one kind with what is asked of it. The answer is its reference.</summary>
public interface INewAsset : ICommand<string>, IIdempotent
{
    /// <summary>The operation that it was found in; left out where it stands alone, and may be linked later.</summary>
    OperationReference? Operation { get; }

    /// <summary>GSS code of a borough that the officer serves; may be left out when the asset belongs to an operation.</summary>
    string? BoroughCode { get; }

    /// <summary>References of the networks whose it is thought to be; none while that is not known.</summary>
    IReadOnlyList<NetworkReference> Networks { get; }

    /// <summary>The code of the account in which it is kept now; null while that is not known, and of what the force does not keep.</summary>
    string? KeptAt { get; }

    internal AssetDetails Details => (AssetDetails)this;
}

/// <summary>The rules of what is asked only when an asset is recorded, with those of the details.</summary>
internal abstract class NewAssetRules<T> : AbstractValidator<T> where T : AssetDetails, INewAsset
{
    protected NewAssetRules(IValidator<T> details, Gazetteer gazetteer)
    {
        Include(details);
        RuleFor(asset => asset.BoroughCode)
            .NotEmpty().WithMessage("Select the borough")
            .When(asset => asset.Operation is null);
        RuleFor(asset => asset.BoroughCode)
            .Must(code => gazetteer.Borough(code) is not null).WithMessage("There is no such borough. Select one from the list")
            .When(asset => !string.IsNullOrEmpty(asset.BoroughCode));
        RuleFor(asset => asset.KeptAt)
            .Must(LedgerAccount.IsPlace).WithMessage("Select where it is kept from the list")
            .When(asset => !string.IsNullOrEmpty(asset.KeptAt));
        RuleFor(asset => asset.KeptAt)
            .Empty().WithMessage("The force does not keep this itself")
            .When(asset => !asset.Kind.IsKept);
        RuleFor(asset => asset.Networks)
            .Must(networks => networks.Count <= 20).WithMessage("Select 20 networks or fewer")
            .Must(networks => !networks.Any(network => network.Value.Length == 0)).WithMessage("Give each network by its reference")
            .When(asset => asset.Networks is not null);
    }
}
