using System.Text.RegularExpressions;
using FluentValidation;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Premises;

/// <summary>What is said of premises when they are recorded, and when that is corrected.</summary>
public interface IPremisesDetails
{
    string? Flat { get; }

    string? Block { get; }

    /// <summary>Number and street.</summary>
    string Address { get; }

    string Postcode { get; }

    /// <summary>GSS code; may be left out where the postcode says it.</summary>
    string? WardCode { get; }

    string? Uprn { get; }

    PremisesTenure? Tenure { get; }

    string? Landlord { get; }
}

internal static partial class PremisesDetails
{
    /// <summary>"Flat 4, Ash House, 61 Lymington Avenue".</summary>
    public static string TitleOf(string? flat, string? block, string address)
    {
        var name = flat?.Trim() ?? "";
        var door = name.Length > 0 && NumberOrLetter().IsMatch(name) ? $"Flat {name}" : name;

        return string.Join(", ", new[] { door, block?.Trim() ?? "", address.Trim() }.Where(part => part.Length > 0));
    }

    public static string Title(this IPremisesDetails told) => TitleOf(told.Flat, told.Block, told.Address);

    public static string AddressKey(this IPremisesDetails told) => NameFolding.Key(told.Title());

    /// <returns>Its digits, or null where none was given.</returns>
    public static string? UprnKey(this IPremisesDetails told) => Blank(told.Uprn) is { } typed
        ? NameFolding.Key(typed).Replace(" ", "", StringComparison.Ordinal)
        : null;

    public static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex("^([0-9]{1,4}[A-Za-z]?|[A-Za-z])$")]
    private static partial Regex NumberOrLetter();
}

internal abstract partial class PremisesDetailsValidator<T> : AbstractValidator<T>
    where T : IPremisesDetails
{
    private const int Longest = 100;

    protected PremisesDetailsValidator()
    {
        RuleFor(told => told.Flat).MaximumFoldedLength(20).WithMessage("Flat must be 20 characters or fewer");
        RuleFor(told => told.Block).MaximumFoldedLength(60).WithMessage("Block must be 60 characters or fewer");
        RuleFor(told => told.Address)
            .NotEmpty().WithMessage("Enter the number and the street")
            .MaximumFoldedLength(Longest).WithMessage("Number and street must be 100 characters or fewer");
        RuleFor(told => told.Address)
            .Must((told, _) => told.Title().Length <= Longest && told.AddressKey().Length <= Longest)
            .WithMessage("Flat, block and street together must be 100 characters or fewer")
            .When(told => told.Address is { Length: > 0 and <= Longest });
        RuleFor(told => told.Postcode)
            .NotEmpty().WithMessage("Enter the postcode")
            .Must(typed => PostcodeText.Key(typed) is not null).WithMessage("Enter a whole postcode, like N22 6JR")
            .When(told => !string.IsNullOrWhiteSpace(told.Postcode), ApplyConditionTo.CurrentValidator);
        RuleFor(told => told.Uprn)
            .Must((told, _) => told.UprnKey() is not { } digits || Digits().IsMatch(digits)).WithMessage("UPRN must be 1 to 12 digits");
        RuleFor(told => told.Tenure)
            .NotNull().WithMessage("Select the tenure")
            .IsInEnum().WithMessage("Select one of the answers");
        RuleFor(told => told.Landlord).MaximumLength(100).WithMessage("Landlord must be 100 characters or fewer");
    }

    [GeneratedRegex("^[0-9]{1,12}$")]
    private static partial Regex Digits();
}
