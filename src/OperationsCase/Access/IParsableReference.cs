namespace OperationsCase.Access;

/// <summary>Reading one never fails, so that a reference that means nothing is answered as one of a case that nobody may see.</summary>
public interface IParsableReference<TSelf> : ICaseReference, IParsable<TSelf> where TSelf : struct, IParsableReference<TSelf>
{
    static abstract implicit operator TSelf(string? typed);

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => s;

    static bool IParsable<TSelf>.TryParse(string? s, IFormatProvider? provider, out TSelf result) => TryParse(s, out result);

    /// <summary>By which the platform reads it from an address.</summary>
    static bool TryParse(string? typed, out TSelf reference)
    {
        reference = typed;

        return true;
    }
}
