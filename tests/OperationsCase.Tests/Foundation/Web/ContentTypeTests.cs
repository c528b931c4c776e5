using System.Net;
using System.Text;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Web;

public class ContentTypeTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCase("application/json; charset=\"utf-8\"")]
    [TestCase("application/json;charset=utf-8")]
    [TestCase("application/json; charset=UTF-8")]
    [TestCase("application/json; Charset=\"UTF\\-8\"")]
    [TestCase("application/json ; charset=utf-8 ; profile=\"x;y\"")]
    [TestCase("APPLICATION/JSON; profile=\"https://example.org/x\"; charset=\"utf-8\"")]
    [TestCase("application/json; boundary=something")]
    [TestCase("application/vnd.force+json; charset=\"utf-8\"")]
    [TestCase("application/json; charset=us-ascii")]
    [TestCase("application/json")]
    public async Task Every_legal_way_to_say_JSON_is_read(string type) => Assert.That((int)await Sent(type), Is.EqualTo(201));

    [TestCase("application/json; charset=")]
    [TestCase("application/json; charset=\"\"")]
    [TestCase("application/json; charset=\"utf-8")]
    [TestCase("application/json; charset=utf-7")]
    [TestCase("application/json; charset='utf-8'")]
    [TestCase("application/json; charset=klingon")]
    [TestCase("application/json; charset=utf-8; charset=utf-16")]
    [TestCase("application/json, application/json")]
    [TestCase("json")]
    [TestCase(";")]
    [TestCase("text/plain")]
    [TestCase("application/json; charset=\u00e9")]
    public async Task An_illegal_or_unknown_type_is_415(string type) => Assert.That((int)await Sent(type), Is.EqualTo(415));

    private async Task<HttpStatusCode> Sent(string type)
    {
        using var api = await room.Api();
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(room.AClosureToLog().AsJson().ToJsonString()));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        return (await api.PostAsync("/api/operations/crack-house-closures", content)).StatusCode;
    }
}
