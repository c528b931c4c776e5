namespace OperationsCase.Retention;

/// <summary>Registered by a room whose cases come to review.</summary>
/// <param name="KindCode">The code of their kind.</param>
/// <param name="BeginsInGroup">The number of the review group, of review-groups.csv, that they are in until an information manager says another.</param>
/// <param name="Due">
/// SELECTs SubjectId and EndedAt, the moment from which the period runs, of the cases that have no row of CaseReview and are to get one, in order.
/// </param>
internal sealed record ReviewedCases(string KindCode, int BeginsInGroup, string Due);
