namespace OperationsCase.Cases;

/// <summary>The owner of a case as the row of its kind repeats it. A room whose kind does so registers one.</summary>
/// <param name="KindCode">The code of the kind of case.</param>
/// <param name="Update">UPDATEs the row of the case @Id to @OwnerId.</param>
internal sealed record CaseOwnerCopy(string KindCode, string Update);
