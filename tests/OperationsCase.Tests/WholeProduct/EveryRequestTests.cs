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
        .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IConcernsCase)));

    [Test]
    public void A_request_that_concerns_a_case_says_which() =>
        Assert.That(Requests.Where(request => CaseReferences.Concerned(request).Count == 0), Is.Empty);

    [TestCaseSource(nameof(Requests))]
    public async Task It_answers_an_outsider_as_if_there_were_no_such_case(Type request)
    {
        var before = room.Count("SELECT COUNT(*) FROM AuditEntry");

        foreach (var outsider in outsiders)
        {
            foreach (var varied in CaseReferences.Concerned(request))
            {
                foreach (var kind in KindsOf(varied))
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

    private async Task<IReadOnlyList<Refusal>> Sent(TestUser.TestPerson outsider, Type request, PropertyInfo varied, string kind, HiddenReferences references)
    {
        var content = new JsonObject();

        foreach (var named in CaseReferences.Concerned(request))
        {
            content[named.Name] = named == varied ? references.Of(kind) : hidden.Seen.Of(KindsOf(named).First());
        }

        dynamic filled = System.Text.Json.JsonSerializer.Deserialize(content, request, CaseHistory.Format)!;

        return await room.As(outsider, () => (Task<IReadOnlyList<Refusal>>)Refusals(filled));
    }

    private static IEnumerable<string> KindsOf(PropertyInfo named) =>
        named.PropertyType == typeof(ClaimReference) ? ["DC"]
        : named.PropertyType == typeof(ApprovalReference) ? ["AP"]
        : ((ICaseReference)Activator.CreateInstance(named.PropertyType)!).KindCode is { } kind ? [kind]
        : Composition.Kinds.Select(each => each.Code);

    private async Task<IReadOnlyList<Refusal>> Refusals<T>(IRequest<Result<T>> request) => (await room.Send(request)).Refusals;
}
