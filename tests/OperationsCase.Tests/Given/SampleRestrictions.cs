using Dapper;
using OperationsCase.Access;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Tests.Given;

/// <summary>Who restricts a case, and the ordinary restriction.</summary>
internal static class SampleRestrictions
{
    public static TestUser.TestPerson ASupervisor(this CaseRoom room, params string[] boroughs) =>
        room.AnOfficer("DI Amara Nwosu", Role.BoroughSupervisor, "Hackney drugs unit", boroughs.Length == 0 ? [CaseRoom.Hackney] : boroughs);

    public static RestrictCase ARestriction(this CaseRoom room, string reference, params TestUser.TestPerson[] officers) => new()
    {
        Case = reference,
        OfficerIds = officers.Length == 0 ? [room.Priya.Id] : [.. officers.Select(officer => officer.Id)],
        Reason = "A tenant gives information, and lives there still.",
        ReviewOn = OperationsCase.Statute.London.DateOf(room.Clock.GetUtcNow()).AddDays(28),
    };

    /// <summary>Restricts the case to Priya, who works it, and to the supervisor who says so.</summary>
    public static Task<string> Restricted(this CaseRoom room, TestUser.TestPerson supervisor, string reference) =>
        room.As(supervisor, () => room.Done(room.ARestriction(reference)));

    /// <summary>The claim, confirmed by somebody who was allowed to see what it names.</summary>
    public static async Task Confirmed(this CaseRoom room, TestUser.TestPerson assessor, string claim) =>
        await room.As(assessor, () => room.Done(SampleNetworks.AConfirmation(claim)));

    /// <summary>Everybody who could look and is not to see: one of each role, in Hackney or in every borough.</summary>
    public static IReadOnlyList<TestUser.TestPerson> Outsiders(this CaseRoom room) =>
    [
        room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney),
        room.AnOfficer("DS Femi Ode", Role.BoroughSupervisor, "Dalston drugs unit", CaseRoom.Hackney),
        room.AnOfficer("PS Dan Whitlock", Role.SntSergeant, "Hackney Central ward", CaseRoom.Hackney),
        room.AnOfficer("Insp Carol Dunn", Role.ClosureAuthorisingOfficer, "Central East command", CaseRoom.Hackney),
        room.AnOfficer("Rhys Pemberton", Role.FinancialInvestigator, "Economic crime unit", CaseRoom.Hackney),
        room.AnOfficer("Saira Malik", Role.DirectorateAnalyst, "Drugs directorate", CaseRoom.Hackney),
        room.AnOfficer("Ingrid Solway", Role.DisruptionAssessor, "Disruption assessment", CaseRoom.Hackney),
        room.AnOfficer("Odette Marchbanks", Role.InformationManager, "Information management", CaseRoom.Hackney),
        room.AnOfficer("Callum Hesketh", Role.Auditor, "Professional standards"),
        room.AnOfficer("Robin Fairbrother", Role.Administrator, "Digital services"),
    ];

    public static int Count(this CaseRoom room, string sql) => room.Database.QuerySingle<int>(sql);
}
