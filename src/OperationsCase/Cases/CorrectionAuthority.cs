using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Cases;

/// <summary>Says who may correct what is recorded of a case: its officer or a supervisor, and of a closed case a supervisor.</summary>
/// <remarks>
/// Authorisation has said before that the officer may act on the case: it is not only shared with them, and they are on the list of a
/// restricted one. What was not known may be added by everybody who may act on an open case.
/// </remarks>
internal sealed class CorrectionAuthority(Database database, ICaseLock cases, ICurrentUser officer)
{
    /// <param name="caseId">The case, locked.</param>
    /// <param name="onlyAdds">Whether nothing that was known is changed.</param>
    /// <param name="writtenById">Whoever recorded the part that is corrected, where they may mend it themselves.</param>
    public async Task<Refusal?> WhyNot(Guid caseId, bool onlyAdds = false, Guid? writtenById = null)
    {
        if (IsSupervisor)
        {
            return null;
        }

        var it = await Of(caseId);

        return it.ClosedAt is not null ? Closed
            : onlyAdds || it.OwnerId == officer.Id || writtenById == officer.Id ? null
            : Refusal.Forbidden(it.OwnerId is null
                ? "Only a supervisor can correct what is recorded here"
                : $"Only the officer in the case, {it.OwnerName}, or a supervisor can correct what is recorded");
    }

    /// <summary>Queues for both cases, and says who may remove a link between them: the officer in either, or a supervisor.</summary>
    /// <param name="oneId">That of the kind that is registered first, such as the operation.</param>
    /// <param name="otherId">The other.</param>
    public async Task<Refusal?> WhyNotLink(Guid oneId, Guid otherId)
    {
        await cases.Lock(oneId);
        await cases.Lock(otherId);

        if (IsSupervisor)
        {
            return null;
        }

        var (one, other) = (await Of(oneId), await Of(otherId));

        return one.ClosedAt is not null || other.ClosedAt is not null ? Closed
            : one.OwnerId == officer.Id || other.OwnerId == officer.Id ? null
            : Refusal.Forbidden($"Only {Holders(one, other)} can remove this link");
    }

    private static string Holders(params IEnumerable<OwnedCase> cases)
    {
        var names = string.Join(", ", cases.Select(it => it.OwnerName).Where(name => name.Length > 0).Distinct());

        return names.Length == 0 ? "a supervisor" : $"{names} or a supervisor";
    }

    private static Refusal Closed { get; } = Refusal.Forbidden("This case is closed. Only a supervisor can correct it");

    private bool IsSupervisor => (officer.Role & Role.Supervisors) != Role.None;

    private async Task<OwnedCase> Of(Guid caseId) => (await database.SingleOrDefault<OwnedCase>(Sql.Owner, new { Id = caseId }))!;

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
