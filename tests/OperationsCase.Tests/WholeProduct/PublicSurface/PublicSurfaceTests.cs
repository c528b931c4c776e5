using OperationsCase.Statute;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct.PublicSurface;

/// <summary>What must stay as it is whatever is rebuilt inside: the files beside this one are how it was before.</summary>
public class PublicSurfaceTests
{
    private const string Folder = "tests/OperationsCase.Tests/WholeProduct/PublicSurface";

    private CaseRoom room = null!;

    [OneTimeSetUp]
    public void EnterRoom() => room = new CaseRoom();

    [OneTimeTearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Every_address_is_where_it_was() => Unchanged("Addresses", PublicSurfaceWriter.Addresses(await Routes.Of(room)));

    [Test]
    public async Task The_API_takes_and_answers_the_fields_that_it_did() => Unchanged("Fields", await PublicSurfaceWriter.ApiFields(room));

    [Test]
    public void The_audit_keeps_every_act_under_its_name_and_with_its_fields() => Unchanged("Audit", PublicSurfaceWriter.Audit());

    [Test]
    public void Every_rule_has_the_id_and_the_codes_that_it_had() => Unchanged("Rules", PublicSurfaceWriter.Rules(StatuteBook.Load()));

    private static void Unchanged(string part, IEnumerable<string> found)
    {
        var lines = found.ToList();

        Assert.That(lines, Is.Not.Empty.And.Unique);
        Assert.That(new PublicSurfaceFile($"{Folder}/PublicSurface.{part}.txt").ChangesTo(lines), Is.Empty);
    }
}
