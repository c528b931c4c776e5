namespace OperationsCase.Foundation.Requests;

/// <summary>What counts as one e-mail address: a mailbox and nothing else, as browsers check it.</summary>
internal static class EmailAddress
{
    /// <summary>
    /// No name before it, no quotes, no second address, no two dots in a row, and a domain of letters, digits and hyphens with a dot.
    /// </summary>
    /// <remarks>RFC 5321 allows more, which no force gives out and which means something else in the head of an e-mail.</remarks>
    public const string Pattern =
        @"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
            + @"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z";
}
