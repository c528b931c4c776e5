using OperationsCase.Access;

namespace OperationsCase.Premises;

internal static class PremisesCaseParts
{
    public static CasePart OfPremises => new() { KindCode = PremisesCase.Code, Order = CasePart.OwnRow, Erase = [Sql.Premises] };

    private static class Sql
    {
        internal const string Premises = "DELETE FROM Premises WHERE Id = @Id";
    }
}
