using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Foundation.Requests;
using OperationsCase.GovUk;

namespace OperationsCase.Tests.Foundation.Web;

/// <summary>A request that asks one question of every kind.</summary>
public sealed record SampleForm : ICommand<Guid>, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    [Display(Name = "Address of the premises")]
    public string Premises { get; init; } = "";

    [DataType(DataType.MultilineText)]
    public string? Notes { get; init; }

    [Display(Name = "Time the notice was served")]
    public DateTimeOffset? ServedAt { get; init; }

    [Display(Name = "Date of the hearing")]
    public DateOnly? HeardOn { get; init; }

    [Pounds]
    public long? Amount { get; init; }

    [Display(Name = "Number of plants")]
    public int? Plants { get; init; }

    public SamplePlaces? Found { get; init; }

    public bool? Bypassed { get; init; }

    public IReadOnlyList<SampleStages> Stages { get; init; } = [];

    public bool Urgent { get; init; }

    public string? Court { get; init; }

    internal sealed class Validator : AbstractValidator<SampleForm>
    {
        public Validator()
        {
            RuleFor(asked => asked.Premises).NotEmpty().WithMessage("Enter the address of the premises");
            RuleFor(asked => asked.ServedAt).NotNull().WithMessage("Enter the date and time the notice was served");
            RuleFor(asked => asked.Plants).NotNull().WithMessage("Enter the number of plants");
        }
    }
}

public enum SamplePlaces { Warrant, [Display(Name = "Fire or flood")] FireOrFlood }

public enum SampleStages { Cuttings, Vegetative, Flowering }
