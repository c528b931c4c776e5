using System.Net;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Web;

/// <summary>What the API says of a choice is what it takes as a filter.</summary>
public class QueryStringReaderTests
{
    private CaseRoom room = null!;
    private HttpClient api = null!;

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        api = await room.Api(room.AnOfficer("DI Ada Quill", Role.BoroughSupervisor, "Hackney drugs unit", CaseRoom.Hackney));
    }

    [TearDown]
    public void LeaveRoom()
    {
        api.Dispose();
        room.Dispose();
    }

    [Test]
    public async Task Every_choice_that_the_API_writes_it_takes_as_a_filter_in_letters_of_either_size()
    {
        var refused = new List<string>();
        var tried = 0;

        foreach (var (path, filter, type) in Filters())
        {
            foreach (var name in Enum.GetNames(type))
            {
                foreach (var written in new[] { JsonNamingPolicy.CamelCase.ConvertName(name), name, name.ToUpperInvariant() })
                {
                    tried++;
                    var status = (await api.GetAsync($"{path}?{filter}={written}&year=2026")).StatusCode;

                    if (status is not (HttpStatusCode.OK or HttpStatusCode.Forbidden))
                    {
                        refused.Add($"{path}?{filter}={written}: {status}");
                    }
                }
            }
        }

        Assert.That(refused, Is.Empty);
        Assert.That(tried, Is.GreaterThan(60));
    }

    [TestCase("/api/operations?status=1", "Status")]
    [TestCase("/api/operations?status=asleep", "Status")]
    [TestCase("/api/operations?status=orderInForce&status=asleep", "Status")]
    [TestCase("/api/seizures?status=99", "Status")]
    [TestCase("/api/operations?find=%E2%80%AEnoitarepo", "Find")]
    [TestCase("/api/operations?find=bell%07", "Find")]
    [TestCase("/api/operations?find=two%0Alines", "Find")]
    public async Task What_is_no_choice_or_no_text_is_refused_under_its_name(string address, string field)
    {
        var answer = await api.GetAsync(address);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(
            JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("errors").EnumerateObject().Single().Name,
            Is.EqualTo(field));
    }

    private IEnumerable<(string Path, string Filter, Type Type)> Filters() =>
        from endpoint in room.Services
            .GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
        where endpoint.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal)
            || endpoint.RoutePattern.RawText!.StartsWith("api", StringComparison.Ordinal)
        where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true && endpoint.RoutePattern.Parameters.Count == 0
        from parameter in endpoint.Metadata.GetMetadata<MethodInfo>()!.GetParameters()
        from filter in parameter.GetCustomAttribute<AsParametersAttribute>() is null
            ? [(parameter.Name!, parameter.ParameterType)]
            : parameter.ParameterType.GetProperties().Select(property => (property.Name, property.PropertyType))
        let one = filter.Item2.IsArray ? filter.Item2.GetElementType()! : Nullable.GetUnderlyingType(filter.Item2) ?? filter.Item2
        where one.IsEnum
        select ($"/{endpoint.RoutePattern.RawText!.TrimStart('/')}", filter.Item1, one);
}
