using System.Reflection;
using System.Text.Json.Nodes;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct;

/// <summary>Sends every request that names a case, as whoever may send it but may not see that case, past pages and API.</summary>
public class EveryRequestTests
{
    /// <summary>The interfaces by which rooms name cases of their own kind.</summary>
    private static readonly IReadOnlyList<Type> OfKind =
        [.. typeof(IConcernsCaseOfKind).Assembly.GetTypes().Where(type => type.GetCustomAttribute<ConcernsKindAttribute>() is not null)];

    private static readonly Dictionary<Type, (string Property, string[] Kinds)> Naming = new(OfKind.Select(concern => KeyValuePair.Create(
        concern,
        (nameof(IConcernsCaseOfKind.Case), new[] { concern.GetCustomAttribute<ConcernsKindAttribute>()!.Code }))))
    {
        [typeof(IConcernsOperation)] = ("Operation", ["OP"]),
        [typeof(IConcernsNetwork)] = ("Network", ["NW"]),
        [typeof(IConcernsSeizure)] = ("Seizure", ["SZ"]),
        [typeof(IConcernsProblem)] = ("Problem", ["LP"]),
        [typeof(IConcernsClaim)] = ("Claim", ["DC"]),
        [typeof(IConcernsRestrictable)] = ("Case", [.. Composition.Kinds.Select(kind => kind.Code)]),
    };

    private CaseRoom room = null!;
    private HiddenCases hidden = null!;
    private IReadOnlyList<TestUser.TestPerson> outsiders = [];

    [OneTimeSetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        hidden = new HiddenCases(room);
        await hidden.Fill();
        outsiders = room.Outsiders();
    }

    [OneTimeTearDown]
    public void LeaveRoom() => room.Dispose();

    public static IEnumerable<Type> Requests => typeof(ICommand<>).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsInterface: false } && type.GetInterfaces().Any(Naming.ContainsKey));

    [Test]
    public void A_case_is_named_in_no_other_way() => Assert.That(
        typeof(IConcernsOperation).Assembly.GetTypes().Where(type => type.IsInterface && type.Name.StartsWith("IConcerns", StringComparison.Ordinal)),
        Is.EquivalentTo(Naming.Keys.Append(typeof(IConcernsCaseOfKind))));

    [TestCaseSource(nameof(Requests))]
    public async Task It_answers_an_outsider_as_if_there_were_no_such_case(Type request)
    {
        var before = room.Count("SELECT COUNT(*) FROM AuditEntry");

        foreach (var outsider in outsiders)
        {
            foreach (var varied in request.GetInterfaces().Where(Naming.ContainsKey))
            {
                foreach (var kind in Naming[varied].Kinds)
                {
                    var nothing = await Sent(outsider, request, varied, kind, HiddenReferences.Absent);

                    foreach (var (_, references) in hidden.Unseen(kind))
                    {
                        Assert.That(
                            await Sent(outsider, request, varied, kind, references),
                            Is.EqualTo(nothing).And.Not.Empty,
                            $"{request.Name} by {outsider.Role} with {kind}");
                    }
                }
            }
        }

        Assert.That(room.Count("SELECT COUNT(*) FROM AuditEntry"), Is.EqualTo(before));
    }

    private async Task<IReadOnlyList<Refusal>> Sent(TestUser.TestPerson outsider, Type request, Type varied, string kind, HiddenReferences references)
    {
        var content = new JsonObject();

        foreach (var named in request.GetInterfaces().Where(Naming.ContainsKey))
        {
            content[Naming[named].Property] = named == varied ? references.Of(kind) : hidden.Seen.Of(Naming[named].Kinds[0]);
        }

        dynamic filled = System.Text.Json.JsonSerializer.Deserialize(content, request, CaseHistory.Format)!;

        return await room.As(outsider, () => (Task<IReadOnlyList<Refusal>>)Refusals(filled));
    }

    private async Task<IReadOnlyList<Refusal>> Refusals<T>(IRequest<Result<T>> request) => (await room.Send(request)).Refusals;
}
