using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Premises;
using OperationsCase.Problems;
using OperationsCase.Seizures;

namespace OperationsCase.Tests.Given;

internal sealed class SampleOperationCase : SampleCase
{
    public override string KindCode => "OP";

    public override string Absent => "CH-2026-999999";

    public override Task<string> Record(CaseRoom room, string word, string borough = CaseRoom.Hackney) => room.Done(room.AMarketToLog() with
    {
        WardCode = room.AWard(borough),
        Place = $"{word} Walk",
        BusyTimes = $"When {word} is there",
    });

    public override Task Change(CaseRoom room, string reference, string word) =>
        room.Done(CorrectOpenMarket.From(room.AMarketToLog(), room.VersionOf(reference)) with
        {
            Operation = reference,
            BusyTimes = $"When {word} is there",
            Why = "It was typed wrongly.",
        });

    public override Task End(CaseRoom room, string reference) =>
        room.Closed(new CloseOperation { Operation = reference, Outcome = OperationOutcome.ArrestsMade });
}

internal sealed class SampleNetworkCase : SampleCase
{
    public override string KindCode => "NW";

    public override Task<string> Record(CaseRoom room, string word, string borough = CaseRoom.Hackney) =>
        room.Done(room.ANetworkToIdentify($"{word} Mob", borough) with { Summary = $"{word} runs four phone lines." });

    public override async Task Change(CaseRoom room, string reference, string word)
    {
        var shown = (await room.Done(new GetNetwork(reference))).Head;
        await room.Done(new ChangeNetwork
        {
            Network = reference,
            Version = shown.Version,
            Name = shown.Name,
            Drugs = shown.Drugs,
            Level = shown.Level,
            Summary = $"{word} runs five phone lines.",
            IdentifiedOn = shown.IdentifiedOn,
            BoroughCodes = [CaseRoom.Hackney],
        });
    }
}

internal sealed class SampleSeizureCase : SampleCase
{
    public override string KindCode => "SZ";

    public override Task<string> Record(CaseRoom room, string word, string borough = CaseRoom.Hackney) =>
        room.Done(room.CashOfTheStreet() with { Place = $"{word} Yard", SeizedFrom = $"{word} Dane", BoroughCode = borough });

    public override Task Change(CaseRoom room, string reference, string word) => room.Done(new CorrectSeizure
    {
        Seizure = reference,
        Version = room.VersionOf(reference),
        AmountPence = room.CashOfTheStreet().AmountPence,
        SeizedAt = room.CashOfTheStreet().SeizedAt,
        Place = $"{word} Yard",
        SeizedBy = "PC Leah Strand",
        Authority = SearchApprover.PriorOfficer,
        Exhibit = "LS/9",
        Seal = "MPS-9",
        CountedBy = "PC Leah Strand",
        CountedAgainBy = "DC Priya Raman",
        Why = "It was typed wrongly.",
    });

    public override Task End(CaseRoom room, string reference) => room.Done(room.AReleaseNow(reference, room.CashOfTheStreet().AmountPence!.Value));
}

internal sealed class SampleProblemCase : SampleCase
{
    public override string KindCode => "LP";

    public override Task<string> Record(CaseRoom room, string word, string borough = CaseRoom.Hackney) => room.Done(room.AProblemToRecord() with
    {
        WardCode = room.AWard(borough),
        Title = $"Dealing by {word}",
        Place = $"{word} Rise",
        What = $"{word} sells there.",
    });

    public override Task Change(CaseRoom room, string reference, string word) => room.Done(new ChangeProblem
    {
        Problem = reference,
        Version = room.VersionOf(reference),
        Title = "Dealing on the stairs",
        Place = $"{word} Rise",
        What = $"{word} sells there.",
    });
}

internal sealed class SamplePremisesCase : SampleCase
{
    public override string KindCode => "PR";

    public override Task<string> Record(CaseRoom room, string word, string borough = CaseRoom.Hackney) => room.Done(room.PremisesToRecord() with
    {
        WardCode = room.AWard(borough),
        Block = $"{word} House",
        Landlord = $"{word} Homes",
    });

    public override Task Change(CaseRoom room, string reference, string word) => room.Done(new ChangePremises
    {
        Case = reference,
        Version = room.VersionOf(reference),
        Address = "63 Dalston Lane",
        Postcode = "E8 2NQ",
        WardCode = room.AWard(),
        Tenure = PremisesTenure.Owner,
        Landlord = $"{word} Homes",
    });
}
