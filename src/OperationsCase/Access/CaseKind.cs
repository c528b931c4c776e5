using OperationsCase.Foundation.Data;

namespace OperationsCase.Access;

/// <summary>A kind of case, which its room registers: who reads it, where its page is, and what it is called.</summary>
/// <param name="Code">Two letters, as stored: OP for operations.</param>
/// <param name="Singular">As in a sentence: "local problem".</param>
/// <param name="Plural">As in a sentence: "local problems".</param>
public sealed record CaseKind(string Code, string Singular, string Plural)
{
    /// <summary>The roles that may see cases of this kind, in the boroughs they serve.</summary>
    public required Role Readers { get; init; }

    /// <summary>The first part of the address of its pages: "operations" in /operations/CF-2026-000003.</summary>
    public required string Folder { get; init; }

    /// <summary>What stands before its name: "Operation", "Cash seizure".</summary>
    public required string Heading { get; init; }

    /// <summary>What its heading is shortened to where people write it: "Op"; null where it is not.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>What its list is called in the navigation of every page: "Problems".</summary>
    public required string Section { get; init; }

    /// <summary>Whether whoever opens one that is restricted says why first.</summary>
    public bool AsksWhyWhenRestricted { get; init; }

    /// <summary>
    /// The words of what it is among cases of its kind, from the code that is stored of it: "Cannabis factory"; null where a kind has no such.
    /// </summary>
    public Func<string, string>? WordsOfVariety { get; init; }

    /// <summary>Why nothing is disclosed of it by itself, in a sentence for an officer; null where it can be.</summary>
    public string? WhyNotDisclosed { get; init; }

    /// <summary>Why no intelligence is logged about it by itself, in a sentence for an officer; null where it can be.</summary>
    public string? WhyNoIntelligence { get; init; }

    /// <summary>"Operation Kestrel", "Cash seizure SZ-2026-000003".</summary>
    /// <param name="title">As in the register.</param>
    public string NameOf(string title) => $"{Heading} {title}";

    /// <summary>What was typed to find one, without the words for its kind that it begins with: "Goldcrest" of "Operation Goldcrest".</summary>
    /// <remarks>Words that nothing follows are looked for as they are.</remarks>
    public string? WithoutItsWords(string? typed)
    {
        var parts = (typed ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        var begun = new[] { Heading, Abbreviation ?? Heading, Singular, Plural, Section, Singular.Split(' ')[^1] }
            .Select(words => NameFolding.Words(words))
            .Where(words => parts.Length > words.Count && NameFolding.Words(string.Join(' ', parts.Take(words.Count))).SequenceEqual(words))
            .Select(words => words.Count)
            .DefaultIfEmpty()
            .Max();

        return begun == 0 ? typed : string.Join(' ', parts.Skip(begun));
    }

    public string AddressOf(string reference) => $"/{Folder}/{Uri.EscapeDataString(reference)}";
}

/// <summary>The kinds of case that the rooms have registered.</summary>
public sealed class CaseKinds(IEnumerable<CaseKind> registered)
{
    private readonly Dictionary<string, CaseKind> byCode = registered.ToDictionary(kind => kind.Code);

    /// <summary>In the order in which they are registered.</summary>
    public IReadOnlyList<CaseKind> All { get; } = [.. registered];

    /// <exception cref="KeyNotFoundException">No room has registered it: the record is of a newer program.</exception>
    public CaseKind this[string code] => byCode[code];

    /// <returns>Null when no room has registered it.</returns>
    public CaseKind? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The place of a kind in the order of registration; a case of any kind comes last.</summary>
    public int PlaceOf(string? code) => code is null ? All.Count : All.TakeWhile(kind => kind.Code != code).Count();

    /// <summary>The codes of the kinds that the officer's role may see: the parameter @ReadableKinds of <see cref="Visible"/>.</summary>
    public IReadOnlyList<string> ReadableBy(ICurrentUser officer) => ReadableBy(officer.Role);

    public IReadOnlyList<string> ReadableBy(Role role) =>
        [.. byCode.Values.Where(kind => (kind.Readers & role) != Role.None).Select(kind => kind.Code)];
}
