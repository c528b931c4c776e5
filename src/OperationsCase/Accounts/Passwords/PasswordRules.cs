using FluentValidation;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Accounts.Passwords;

/// <summary>What a password must be, wherever one is set; what it must not be is asked of a list of the force's own and of who will use it.</summary>
internal sealed class PasswordRules(SignInSettings settings)
{
    public const int Shortest = 12;
    public const int Longest = 128;

    /// <summary>Words of a name that are too short to be anybody's, such as DC or de.</summary>
    private const int ShortestOfName = 4;

    /// <summary>Part of "Insp Ruth Adeyemi", and of other words.</summary>
    private static readonly string[] Ranks = ["INSP", "SUPT", "CHIEF"];

    /// <summary>What this service and its users are called wherever they work.</summary>
    private static readonly string[] OfEveryForce = ["police", "operationscase"];

    private readonly Lazy<HashSet<string>> known = new(() => settings.KnownPasswords is { } file
        ? [.. File.ReadLines(file).Select(line => line.Trim().ToUpperInvariant()).Where(line => line.Length > 0)]
        : []);

    /// <returns>What to tell whoever chose it, or null when it may be used.</returns>
    public string? TroubleWith(string password, string name, string email)
    {
        var folded = string.Concat(NameFolding.Words(password));

        return Tells(folded, name) || Tells(folded, email.Split('@')[0].Replace('.', ' '))
            ? "Password must not contain your name or your e-mail address. Choose another"
            : OfEveryForce
                .Concat(settings.ForceWords)
                .Any(word => Tells(folded, word)) ? "Password must not contain the name of the force or of this service. Choose another"
            : known.Value.Contains(password
                .Trim()
                .ToUpperInvariant()) ? "This password is on a list of those that attackers try first. Choose another"
            : null;
    }

    private static bool Tells(string folded, string words) =>
        NameFolding.Words(words).Any(word => word.Length >= ShortestOfName
            && !Ranks.Contains(word)
            && folded.Contains(word, StringComparison.Ordinal));
}

internal static class PasswordRuleBuilders
{
    public static void IsAPassword<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Enter a password")
        .MaximumLength(PasswordRules.Longest).WithMessage($"Password must be {PasswordRules.Longest} characters or fewer")
        .MinimumLength(PasswordRules.Shortest).WithMessage(
            $"Password must be {PasswordRules.Shortest} characters or more. Three words that do not belong together are easy to remember")
        .Must(password => password.Distinct().Count() >= 5).WithMessage("Password must use more different characters");
}
