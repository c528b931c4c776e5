using OperationsCase.Access;
using OperationsCase.Disclosures;

namespace OperationsCase.Tests.Given;

/// <summary>What an officer tells a partner, and who reads of it.</summary>
internal static class SampleDisclosures
{
    public static RecordDisclosure ADisclosure(this CaseRoom room, string about) => new()
    {
        Case = about,
        RecipientKind = RecipientKind.Council,
        Organisation = "Hackney Council, community safety",
        Recipient = "Jo Ward",
        What = "That a closure notice is meant for the flat.",
        LegalGround = DisclosureGround.CrimeAndDisorder,
        Means = DisclosureMeans.Email,
        DisclosedAt = room.Clock.GetUtcNow(),
    };

    public static TestUser.TestPerson AnAuditor(this CaseRoom room) => room.AnOfficer("Callum Hesketh", Role.Auditor, "Professional standards");
}
