using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.BadInput;

/// <summary>The form of a crack house closure as somebody types it into boxes.</summary>
internal static class ClosureFormFields
{
    public const string Path = "/operations/new/crack-house-closure";

    public static Dictionary<string, string> AClosureTyped(this CaseRoom room) => new()
    {
        ["Operation.Place"] = "Flat 14, Aldridge House, Queensbridge Road",
        ["Operation.WardCode"] = room.AWard(),
        ["Operation.StartedAt.Day"] = "20",
        ["Operation.StartedAt.Month"] = "11",
        ["Operation.StartedAt.Year"] = "2026",
        ["Operation.StartedAt.Time"] = "06:30",
        ["Operation.Tenure"] = "HousingAssociation",
        ["Operation.Landlord"] = "Queensbridge Homes",
        ["Operation.TenantCuckooed"] = "Yes",
        ["Operation.ChildrenPresent"] = "No",
        ["Operation.Complaints"] = "11",
        ["Operation.ComplaintsSince.Day"] = "1",
        ["Operation.ComplaintsSince.Month"] = "9",
        ["Operation.ComplaintsSince.Year"] = "2026",
        ["Operation.DrugEvidence"] = "Warrant on 19 November: 46 wraps.",
        ["Operation.OfficerId"] = room.Priya.Id.ToString(),
    };
}
