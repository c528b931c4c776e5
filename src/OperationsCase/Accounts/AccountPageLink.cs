namespace OperationsCase.Accounts;

/// <summary>A link at the foot of the officer's own account page, which the room that it leads to registers.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Request">Shown to those whose role may send this.</param>
public sealed record AccountPageLink(string Text, string Href, Type Request);
