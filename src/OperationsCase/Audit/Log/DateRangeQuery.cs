using FluentValidation;
using OperationsCase.Statute;

namespace OperationsCase.Audit.Log;

/// <summary>A list of what was done between two London days, a page at a time or as a file.</summary>
public abstract record DateRangeQuery
{
    public const int PageSize = 50;

    /// <summary>The most that a file has.</summary>
    public const int MostRows = 10_000;

    /// <summary>The first London day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last London day, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    public int Rows { get; init; } = PageSize;

    internal abstract class BaseValidator<T> : AbstractValidator<T> where T : DateRangeQuery
    {
        protected BaseValidator(TimeProvider clock)
        {
            RuleFor(query => query.From)
                .LessThanOrEqualTo(_ => London.DateOf(clock.GetUtcNow()))
                .WithMessage("The first day cannot be in the future");
            RuleFor(query => query.To).GreaterThanOrEqualTo(query => query.From).When(query => query.From is not null && query.To is not null)
                .WithMessage("The last day must be on or after the first");
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
            RuleFor(query => query.Rows).InclusiveBetween(1, MostRows).WithMessage("A page has 1 to 10,000 rows");
        }
    }
}
