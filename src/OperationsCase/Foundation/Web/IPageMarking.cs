namespace OperationsCase.Foundation.Web;

/// <summary>How what is being answered is marked: the highest of the cases that it shows.</summary>
public interface IPageMarking
{
    /// <summary>Such as "OFFICIAL-SENSITIVE: source at risk", as it stands at the head and foot of a page.</summary>
    string Words { get; }

    /// <summary>Without what is said about handling, such as "OFFICIAL-SENSITIVE".</summary>
    string Mark { get; }

    /// <summary>The mark as part of a file's name, such as "official-sensitive".</summary>
    string InFileNames => Mark.ToLowerInvariant();

    /// <summary>The mark as the badge of a case says it, such as "Official-sensitive".</summary>
    string InWords => $"{Mark[0]}{Mark[1..].ToLowerInvariant()}";
}

/// <summary>Stands in until something knows what a page shows: everything is marked as high as it can be.</summary>
internal sealed class DefaultPageMarking : IPageMarking
{
    public string Words => Mark;

    public string Mark => "OFFICIAL-SENSITIVE";
}
