namespace OperationsCase.NeedToKnow;

/// <summary>
/// Registered by a room whose cases hang on those of another kind and are hidden with them, as the cash of an operation is.
/// </summary>
/// <param name="FromKind">The code of the kind whose restriction passes on.</param>
/// <param name="Hanging">SELECTs the ids of what hangs on the case @Id.</param>
internal sealed record PassedRestriction(string FromKind, string Hanging);
