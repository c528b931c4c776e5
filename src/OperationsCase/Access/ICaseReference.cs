namespace OperationsCase.Access;

/// <summary>The reference of a case, as it was typed or is kept. Whether there is such a case is found out when it is asked for.</summary>
public interface ICaseReference
{
    /// <summary>Without blanks at its ends; empty where nothing was said.</summary>
    string Value { get; }

    /// <summary>The kind that the case must be of; null for any.</summary>
    string? KindCode { get; }

    /// <summary>What it names, as in a sentence: "operation".</summary>
    string Noun { get; }
}
