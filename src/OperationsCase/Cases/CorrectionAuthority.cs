using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Cases;

/// <summary>Says who may correct what is recorded of a case: its officer or a supervisor, and of a closed case a supervisor.</summary>
/// <remarks>
/// Authorisation has said before that the officer may act on the case: it is not only shared with them, and they are on the list of a
/// restricted one. What was not known may be added by everybody who may act on an open case.
/// </remarks>
internal sealed class CorrectionAuthority(Database database, ICurrentUser officer)
{
    /// <param name="caseId">The case, locked.</param>
    /// <param name="onlyAdds">Whether nothing that was known is changed.</param>
    public async Task<Refusal?> WhyNot(Guid caseId, bool onlyAdds = false)
    {
        if ((officer.Role & Role.Supervisors) != Role.None)
        {
            return null;
        }

        var it = (await database.SingleOrDefault<OwnedCase>(Sql.Owner, new { Id = caseId }))!;

        return it.ClosedAt is not null ? Refusal.Forbidden("This case is closed. Only a supervisor can correct it")
            : onlyAdds || it.OwnerId == officer.Id ? null
            : Refusal.Forbidden($"Only the officer in the case, {it.OwnerName}, or a supervisor can correct what is recorded");
    }

    private sealed record OwnedCase
    {
        public Guid? OwnerId { get; init; }

        public string OwnerName { get; init; } = "";

        public DateTimeOffset? ClosedAt { get; init; }
    }

    private static class Sql
    {
        internal const string Owner =
            """
            SELECT it.OwnerId, COALESCE(owner.Name, '') AS OwnerName, it.ClosedAt
            FROM CaseRecord AS it
            LEFT JOIN Officer AS owner ON owner.Id = it.OwnerId
            WHERE it.Id = @Id
            """;
    }
}
