namespace OperationsCase.Cases;

/// <summary>Asks every room what stands in the way of closing a case.</summary>
internal sealed class ClosingChecks(IEnumerable<IClosingCheck> checks)
{
    /// <param name="kindCode">The code of its kind.</param>
    /// <param name="caseId">The case, locked by whoever decides.</param>
    /// <returns>Everything at once, in the order in which the composition lists the rooms.</returns>
    public async Task<IReadOnlyList<ClosingBlocker>> Of(string kindCode, Guid caseId)
    {
        var found = new List<ClosingBlocker>();

        foreach (var check in checks.Where(check => check.KindCode is null || check.KindCode == kindCode))
        {
            found.AddRange(await check.Of(caseId));
        }

        return found;
    }
}

/// <summary>Whether what is recorded is of the past, as in an import: a case that was closed elsewhere is closed, with what was still open.</summary>
internal sealed record ClosingRules(bool RecordsThePast = false);
