using OperationsCase.ClosureOrders.AtPremises;
using OperationsCase.Premises;

namespace OperationsCase.Tests.Given;

/// <summary>The ordinary flat where drugs are dealt, and an operation there.</summary>
internal static class SamplePremises
{
    public static RecordPremises PremisesToRecord(this CaseRoom room) => new()
    {
        Flat = "4",
        Block = "Ash House",
        Address = "61 Dalston Lane",
        Postcode = "E8 2NQ",
        WardCode = room.AWard(),
        Tenure = PremisesTenure.Council,
        Landlord = "Hackney Council",
    };

    public static LinkOperationToPremises AnOperationThere(string operation, string premises) => new()
    {
        Operation = operation,
        Case = premises,
        Why = "The warrant was for that flat.",
    };
}
