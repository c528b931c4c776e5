namespace OperationsCase.Cases;

/// <summary>A case as it is entered in the register, whether it is recorded by itself or imported with many.</summary>
/// <param name="KindCode">The code of its registered kind.</param>
/// <param name="Id">The id of the row of its kind.</param>
/// <param name="Reference">Unique among all cases.</param>
/// <param name="Title">Its name, such as "Kestrel", or its reference where it has none.</param>
/// <param name="OwnerId">The officer in the case, or whoever else answers for it.</param>
/// <param name="OpenedAt">When it began, in UTC, or was recorded, where it has no beginning of its own.</param>
/// <param name="Lead">The borough under which figures count it; null where none leads.</param>
/// <param name="Beside">The boroughs that work it beside the lead.</param>
internal sealed record NewCase(
    string KindCode,
    Guid Id,
    string Reference,
    string Title,
    Guid? OwnerId,
    DateTimeOffset OpenedAt,
    string? Lead,
    params IEnumerable<string> Beside)
{
    /// <summary>Its row of CaseRecord.</summary>
    public object Record() => new { Id, KindCode, Reference, Title, OwnerId, OpenedAt, ClosedAt = (DateTimeOffset?)null, Version = 1 };

    /// <summary>Its rows of CaseBorough.</summary>
    public IEnumerable<object> Boroughs() =>
    [
        .. Lead is null ? Array.Empty<object>() : [BoroughRow(Id, Lead, isLead: true)],
        .. Beside.Select(code => BoroughRow(Id, code, isLead: false)),
    ];

    public static object BoroughRow(Guid caseId, string boroughCode, bool isLead) =>
        new { CaseId = caseId, BoroughCode = boroughCode, IsLead = isLead };
}
