using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Statute;

namespace OperationsCase.Networks;

/// <summary>What is said of a network, whether it is identified now or was before.</summary>
public abstract record NetworkDetails
{
    public string Name { get; init; } = "";

    /// <summary>What it deals in, such as "Crack cocaine and heroin".</summary>
    public string Drugs { get; init; } = "";

    /// <summary>National intelligence model: 1 local, 2 across borders of boroughs or forces, 3 national or international.</summary>
    public int? Level { get; init; }

    public DateOnly? IdentifiedOn { get; init; }

    [DataType(DataType.MultilineText)]
    public string Summary { get; init; } = "";

    /// <summary>GSS codes of the boroughs it works in; the officers who serve them may see it.</summary>
    public IReadOnlyList<string> BoroughCodes { get; init; } = [];

    internal abstract class BaseValidator<T> : AbstractValidator<T> where T : NetworkDetails
    {
        protected BaseValidator(TimeProvider clock, Gazetteer gazetteer)
        {
            RuleFor(network => network.Name)
                .NotEmpty().WithMessage("Enter a name for the network")
                .MaximumLength(60).WithMessage("Name of the network must be 60 characters or fewer");
            RuleFor(network => network.Name)
                .Must(name => NameFolding.Words(name).Count > 0
                    && NameFolding.Key(name).Length <= 60).WithMessage("Name of the network must have letters or digits in it")
                .When(network => network.Name.Length is > 0 and <= 60);
            RuleFor(network => network.Drugs)
                .NotEmpty().WithMessage("Enter what drugs the network deals in")
                .MaximumLength(200).WithMessage("Drugs must be 200 characters or fewer");
            RuleFor(network => network.Level)
                .NotNull().WithMessage("Select the level of the network")
                .InclusiveBetween(1, 3).WithMessage("Level must be 1, 2 or 3");
            RuleFor(network => network.Summary)
                .NotEmpty().WithMessage("Enter what is known about the network")
                .MaximumLength(1000).WithMessage("What is known must be 1,000 characters or fewer");
            RuleFor(network => network.IdentifiedOn)
                .NotNull().WithMessage("Enter the date the network was identified")
                .LessThanOrEqualTo(_ => London.DateOf(clock.GetUtcNow())).WithMessage("Date the network was identified cannot be in the future")
                .GreaterThanOrEqualTo(new DateOnly(2003, 1, 1)).WithMessage("Year must be 2003 or later");
            RuleFor(network => network.BoroughCodes)
                .NotEmpty().WithMessage("Select at least one borough where it works")
                .Must(codes => codes.All(code => gazetteer.Borough(code) is not null)).WithMessage("There is no such borough. Select from the list");
        }
    }
}
