using OperationsCase.Access;

namespace OperationsCase.Messages;

/// <summary>What officers were told of a case.</summary>
internal static class MessageCasePart
{
    public static CasePart Of => new() { Order = 20, Erase = [Sql.Messages] };

    private static class Sql
    {
        internal const string Messages = "DELETE FROM AccessMessage WHERE SubjectId = @Id";
    }
}
