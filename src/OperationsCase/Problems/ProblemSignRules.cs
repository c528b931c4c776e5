using System.Text.RegularExpressions;
using FluentValidation;

namespace OperationsCase.Problems;

/// <summary>What a sign says, whether it is logged or corrected.</summary>
internal static partial class ProblemSignRules
{
    public static IRuleBuilderOptions<T, DateTimeOffset?> IsWhenSeen<T>(this IRuleBuilder<T, DateTimeOffset?> seenAt, TimeProvider clock) => seenAt
        .NotNull().WithMessage("Enter the date and time it was seen")
        .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time it was seen cannot be in the future")
        .GreaterThan(_ => new DateTimeOffset(2003, 1, 1, 0, 0, 0, TimeSpan.Zero)).WithMessage("Year must be 2003 or later");

    public static IRuleBuilderOptions<T, string> IsWhatWasSeen<T>(this IRuleBuilder<T, string> what) => what
        .NotEmpty().WithMessage("Enter what was seen")
        .MaximumLength(500).WithMessage("What was seen must be 500 characters or fewer");

    public static IRuleBuilderOptions<T, string> IsWhoSawIt<T>(this IRuleBuilder<T, string> seenBy) => seenBy
        .NotEmpty().WithMessage("Enter who saw it")
        .MaximumLength(100).WithMessage("Who saw it must be 100 characters or fewer")
        .Must(name => name is null || !Resident().IsMatch(name) || ResidentByLetter().IsMatch(name))
        .WithMessage("Give a resident by letter only, like Resident B");

    [GeneratedRegex(@"^resident\b", RegexOptions.IgnoreCase)]
    private static partial Regex Resident();

    [GeneratedRegex("^resident [a-z]{1,3}$", RegexOptions.IgnoreCase)]
    private static partial Regex ResidentByLetter();
}
