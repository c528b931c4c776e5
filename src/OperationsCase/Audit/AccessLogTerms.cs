using System.Text.Json;
using System.Text.Json.Nodes;
using OperationsCase.Access;

namespace OperationsCase.Audit;

/// <summary>What the access log keeps of a request.</summary>
internal static class AccessLogTerms
{
    /// <summary>The request as JSON, with the reason before everything else.</summary>
    public static string Of(object request, CurrentReason.GivenReason? given)
    {
        if (given is null)
        {
            return JsonSerializer.Serialize(request, request.GetType(), CaseHistory.Format);
        }

        var terms = new JsonObject { [nameof(given.Purpose)] = $"{given.Purpose}", [nameof(given.Why)] = given.Why };

        foreach (var (name, value) in JsonSerializer.SerializeToNode(request, request.GetType(), CaseHistory.Format)!.AsObject())
        {
            terms[name] = value?.DeepClone();
        }

        return terms.ToJsonString(CaseHistory.Format);
    }
}
