using OperationsCase.NeedToKnow;
using OperationsCase.Sharing;
using OperationsCase.Statute;

namespace OperationsCase.Demonstration;

/// <summary>A supervisor shares one case and restricts another, which a colleague then opens in an emergency.</summary>
internal sealed class DemoRestrictions(DemoContext script)
{
    public void Plan()
    {
        var supervisor = script.Cast.Overseers[0];
        var cases = script.Operations.Where(operation => supervisor.Boroughs.Contains(operation.Place.BoroughCode)
            && operation.LoggedAt < script.DaysAgo(1))
            .OrderBy(operation => operation.Officer == script.Cast.Priya).ThenByDescending(operation => operation.LoggedAt).ToList();
        var restricted = cases[0];
        var shared = cases[^1];
        var colleague = script.Cast
            .DetectivesOf(restricted.Place.BoroughCode)
            .First(person => person != restricted.Officer && person != script.Cast.Priya);

        script.Agenda.Add(script.Now.AddMinutes(-2), application => application.Done(supervisor, new ShareOperation
        {
            Operation = shared.Reference,
            BoroughCode = DemoOfficers.Haringey,
            Why = "The same people trade on both sides of the borough boundary.",
        }));
        script.Agenda.Add(script.Now.AddMinutes(-2), application => application.Done(supervisor, new ShareOperation
        {
            Operation = shared.Reference,
            Email = script.Cast.Kit.Email,
            Why = "He knows the family from his last ward.",
        }));
        script.Agenda.Add(script.Now.AddMinutes(-2), application => application.Done(supervisor, new RestrictCase
        {
            Case = restricted.Reference,
            OfficerIds = [restricted.Officer.Id],
            Reason = "A tenant gives information, and lives there still.",
            ReviewOn = London.DateOf(script.Now).AddDays(28),
        }));
        script.Agenda.Add(script.Now.AddMinutes(-1), application => application.Done(colleague, new BreakGlass
        {
            Case = restricted.Reference,
            Reason = "A neighbour reports screams from the flat, and the officer in the case does not answer.",
        }));
    }
}
