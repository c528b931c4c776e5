using OperationsCase.Disclosures;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.Demonstration;

/// <summary>Officers tell partners something of their cases, and one of them corrects what was recorded.</summary>
internal sealed class DemoDisclosures(DemoContext script)
{
    /// <summary>So many of Priya's, and as many of other officers'.</summary>
    private const int Cases = 6;

    public void Plan()
    {
        var cases = script.Operations.Where(operation => operation.LoggedAt < script.DaysAgo(2)).OrderByDescending(operation => operation.LoggedAt)
            .GroupBy(operation => operation.Officer == script.Cast.Priya).SelectMany(half => half.Take(Cases));

        foreach (var (operation, index) in cases.Select((operation, index) => (operation, index)))
        {
            var disclosure = (index % 6) switch
            {
                0 => ToTheCouncil(operation),
                1 => ToTheLandlord(operation),
                2 => ToTheProsecution(),
                3 => ToProbation(),
                4 => ToAnotherForce(),
                _ => ToTheNeighbour(),
            };

            Tell(operation, disclosure, isCorrected: index == 0);
        }
    }

    private void Tell(DemoPlannedOperation operation, RecordDisclosure disclosure, bool isCorrected)
    {
        var told = script.At(London.DateOf(operation.LoggedAt).AddDays(1), 9, 17);
        var network = disclosure.RecipientKind == RecipientKind.OtherForce ? operation.Against?.Network : null;
        var id = Guid.Empty;
        script.Agenda.Add(told.AddMinutes(40), async application => id = await application.Done(
            operation.Officer, disclosure with { Case = network?.Reference ?? operation.Reference, DisclosedAt = told }));

        if (isCorrected)
        {
            script.Agenda.Add(told.AddHours(3), application => application.Done(operation.Officer, disclosure with
            {
                Case = operation.Reference,
                DisclosedAt = told,
                Recipient = "The community safety officer on duty",
                CorrectsId = id,
            }));
        }
    }

    private RecordDisclosure ToTheCouncil(DemoPlannedOperation operation) => new()
    {
        RecipientKind = RecipientKind.Council,
        Organisation = $"{script.Gazetteer.Borough(operation.Place.BoroughCode)!.Name} Council, community safety team",
        Recipient = script.Stranger(),
        What = operation.Kind == CrackHouseKind.Kind
            ? "That a closure notice is meant for the flat, and the dates of the last four incidents there. No name of anyone who complained."
            : "The days and hours of the trade, and which lamps and gates would stop it. No names.",
        LegalGround = DisclosureGround.CrimeAndDisorder,
        Means = DisclosureMeans.Email,
    };

    private static RecordDisclosure ToTheLandlord(DemoPlannedOperation operation) => new()
    {
        RecipientKind = RecipientKind.HousingProvider,
        Organisation = "Marsh Lane Homes, tenancy enforcement",
        What =
            $"That drugs were found at the address, and that the tenant was not there. A letter about {operation.Place.Street}, without "
                + $"the statements.",
        LegalGround = DisclosureGround.CrimeAndDisorder,
        Means = DisclosureMeans.Letter,
    };

    private static RecordDisclosure ToTheProsecution() => new()
    {
        RecipientKind = RecipientKind.Prosecution,
        Organisation = "Crown Prosecution Service, London North",
        Recipient = "The reviewing lawyer",
        What = "The case file with its schedules of used and unused material.",
        LegalGround = DisclosureGround.Prosecution,
        Means = DisclosureMeans.SecureTransfer,
    };

    private RecordDisclosure ToProbation() => new()
    {
        RecipientKind = RecipientKind.Probation,
        Organisation = "Probation Service, north-east office",
        Recipient = script.Stranger(),
        What = "That a person on licence was found at the address, with the time and what they carried.",
        LegalGround = DisclosureGround.OffenderManagement,
        Means = DisclosureMeans.Telephone,
    };

    private static RecordDisclosure ToAnotherForce() => new()
    {
        RecipientKind = RecipientKind.OtherForce,
        Organisation = "A neighbouring force, drugs desk",
        Recipient = "The sergeant on the desk",
        What = "A print of the summary page, with the vehicle that was seen on both sides of the boundary.",
        LegalGround = DisclosureGround.LawEnforcement,
        Means = DisclosureMeans.Print,
    };

    private RecordDisclosure ToTheNeighbour() => new()
    {
        RecipientKind = RecipientKind.Individual,
        Recipient = script.Stranger(),
        What = "That the police know of the flat and whom to call at night. Nothing of anyone else.",
        LegalGround = DisclosureGround.Safeguarding,
        Means = DisclosureMeans.InPerson,
    };
}
