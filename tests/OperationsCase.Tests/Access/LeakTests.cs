using OperationsCase.Access;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Access;

/// <summary>
/// Walks every route of the application as an outsider of every role, with references that they may not see, and wants the answer that they get
/// for what does not exist. A new route is walked without being named here; one with a parameter that nobody placed in <see cref="Routes"/> fails.
/// </summary>
public class LeakTests
{
    private CaseRoom room = null!;
    private HiddenCases hidden = null!;

    [OneTimeSetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        hidden = new HiddenCases(room);
        await hidden.Fill();
    }

    [OneTimeTearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Every_parameter_of_every_route_is_placed()
    {
        var unplaced = from route in await Routes.Of(room) from name in route.Unplaced() select $"{route}: say in Routes what {name} can name";

        Assert.That(unplaced, Is.Empty);
    }

    [TestCase(Role.Visitor)]
    [TestCase(Role.BoroughOfficer)]
    [TestCase(Role.BoroughSupervisor)]
    [TestCase(Role.SntSergeant)]
    [TestCase(Role.ClosureAuthorisingOfficer)]
    [TestCase(Role.FinancialInvestigator)]
    [TestCase(Role.DirectorateAnalyst)]
    [TestCase(Role.DisruptionAssessor)]
    [TestCase(Role.InformationManager)]
    [TestCase(Role.Auditor)]
    [TestCase(Role.Administrator)]
    public async Task What_may_not_be_seen_answers_as_what_does_not_exist(Role role)
    {
        var outsider = await RouteVisitor.Of(room, role);
        var told = new List<string>();
        var walked = 0;

        foreach (var route in await Routes.Of(room))
        {
            foreach (var (kind, address, content) in route.Fillings(hidden.Seen))
            {
                var nothing = (await outsider.Ask(
                    route,
                    address(HiddenReferences.Absent),
                    content(HiddenReferences.Absent))).Without(HiddenReferences.Absent.Of(kind));

                foreach (var (of, references) in hidden.Unseen(kind))
                {
                    walked++;
                    var answer = (await outsider.Ask(route, address(references), content(references))).Without(references.Of(kind));

                    if (answer != nothing)
                    {
                        told.Add($"{route} tells of {of} {kind}: {answer.Status} instead of {nothing.Status}, {First(answer, nothing)}");
                    }
                }
            }
        }

        Assert.That(string.Join("\n", told), Is.Empty);
        Assert.That(walked, Is.GreaterThan(100));
    }

    /// <summary>
    /// A sergeant sees operations and problems of their borough; of its networks and its cash they are told nothing but that it is not
    /// theirs to ask.
    /// </summary>
    [Test]
    public async Task A_sergeant_is_told_nothing_of_networks_and_cash_of_their_own_borough()
    {
        var sergeant = await RouteVisitor.Of(room, Role.SntSergeant, "Robin");
        var told = new List<string>();

        foreach (var route in (await Routes.Of(room)).Where(route => route.Method == "GET"))
        {
            foreach (var (kind, address, content) in route.Fillings(hidden.Seen).Where(filling => filling.Kind is "NW" or "SZ" or "DC"))
            {
                var nothing = (await sergeant.Ask(
                    route,
                    address(HiddenReferences.Absent),
                    content(HiddenReferences.Absent))).Without(HiddenReferences.Absent.Of(kind));
                var answer = (await sergeant.Ask(route, address(hidden.Seen), content(hidden.Seen))).Without(hidden.Seen.Of(kind));

                if (answer != nothing)
                {
                    told.Add($"{route} tells a sergeant of {kind}: {answer.Status} instead of {nothing.Status}, {First(answer, nothing)}");
                }
            }
        }

        Assert.That(string.Join("\n", told), Is.Empty);
    }

    private static string First(HttpAnswer answer, HttpAnswer nothing)
    {
        var (one, other) = (answer.Headers + answer.Body, nothing.Headers + nothing.Body);
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();

        return $"at “{one[Math.Max(0, at - 40)..Math.Min(one.Length, at + 80)]}”";
    }
}
