using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OperationsCase.Schema;

/// <summary>T-SQL as SQL Server 2022 reads it.</summary>
internal static class TSql
{
    private const int LongestQuote = 60;

    /// <returns>What stands in the text, in order; nothing when it is not T-SQL, which is then a refusal.</returns>
    public static IReadOnlyList<TSqlStatement> Parse(string tsql, ICollection<SchemaRefusal> refusals)
    {
        var fragment = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(tsql), out var errors);

        foreach (var error in errors)
        {
            refusals.Add(new SchemaRefusal(error.Line, error.Message));
        }

        return errors.Count > 0 ? [] : [.. ((TSqlScript)fragment).Batches.SelectMany(batch => batch.Statements)];
    }

    public static IReadOnlyList<TSqlParserToken> Words(string tsql) =>
        [.. new TSql160Parser(initialQuotedIdentifiers: true).GetTokenStream(new StringReader(tsql), out _).Where(IsWord)];

    extension(TSqlFragment fragment)
    {
        public string Text() => string.Concat(fragment.Tokens().Select(token => token.Text));

        /// <summary>The tokens without blanks and comments.</summary>
        public IEnumerable<TSqlParserToken> Words() => fragment.Tokens().Where(IsWord);

        /// <summary>The text in one line, so that the same expression reads the same wherever it stands.</summary>
        public string Line() => string.Join(' ', fragment.Words().Select(token => token.Text));

        public SchemaRefusal Refused(string reason)
        {
            var line = fragment.Line();
            var quote = line.Length <= LongestQuote ? line : $"{line[..LongestQuote]}…";

            return new SchemaRefusal(fragment.StartLine, $"{reason}, in \"{quote}\"");
        }

        private IEnumerable<TSqlParserToken> Tokens() =>
            fragment.ScriptTokenStream.Skip(fragment.FirstTokenIndex).Take(fragment.LastTokenIndex - fragment.FirstTokenIndex + 1);
    }

    private static bool IsWord(TSqlParserToken token) => token.TokenType
        is not (TSqlTokenType.WhiteSpace or TSqlTokenType.SingleLineComment or TSqlTokenType.MultilineComment or TSqlTokenType.EndOfFile);
}
