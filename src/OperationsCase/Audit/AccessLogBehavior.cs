using System.Reflection;
using System.Text.Json.Nodes;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Chains;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Audit;

/// <summary>
/// Logs who opened, listed, searched or downloaded what, Data Protection Act 2018, s. 62(1)(c), and who asked for what they may not see.
/// </summary>
/// <remarks>A refusal does not say whether there is such a case: the log keeps what was asked for, and nothing that was found.</remarks>
internal sealed class AccessLogBehavior<TRequest, TResponse>(
    AccessLog log,
    ICurrentUser officer,
    CurrentCase currentCase,
    CurrentReason reason,
    IHttpContextAccessor http,
    RequestDepth depth,
    TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse> where TResponse : IRefusable<TResponse>
{
    private static readonly bool IsOfACase = !IsCommand && typeof(TRequest).IsAssignableTo(typeof(IConcernsCase));

    private const int MostTerms = 2000;

    /// <summary>The properties that name a case, whether or not the request was let in because of it.</summary>
    private static readonly IReadOnlyList<string> Naming =
        [.. typeof(TRequest).GetProperties().Where(property => CaseReferences.Is(property.PropertyType)).Select(property => property.Name)];

    private static readonly bool IsCommand = typeof(TRequest).IsCommand();
    private static readonly bool IsLogged = !IsCommand
        && (typeof(TRequest).IsAssignableTo(typeof(ILoggedAs)) || typeof(TRequest).GetCustomAttribute<NotInAccessLogAttribute>() is null);

    /// <summary>What is a part of a page, whose opening is logged, is asked by itself through the API.</summary>
    private bool IsAskedByItself => IsOfACase && http.HttpContext?.Request.Path.StartsWithSegments("/api") == true;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellation, RequestHandlerDelegate<TResponse> next)
    {
        var response = await next();

        if (officer.Id == Guid.Empty || !depth.IsOutermost)
        {
            return response;
        }

        var logged = request is ILoggedAs other ? other.LoggedAs : request!;

        if (response.Refusals.Count == 0)
        {
            await (IsLogged || IsAskedByItself
                ? Log(logged, AccessLogTerms.Of(logged, reason.Given), currentCase.All.Select(id => (Guid?)id).FirstOrDefault())
                : Task.CompletedTask);
        }
        else if (response.Refusals[0].Kind is RefusalKind.NotFound or RefusalKind.Forbidden && !(IsCommand && http.HttpContext is null))
        {
            await Log(logged, TermsOfRefused(logged, response.Refusals[0].Kind), about: null);
        }

        return response;
    }

    /// <summary>Of a command only what it is about: nothing that was typed was kept, and none of it is kept here.</summary>
    private string TermsOfRefused(object request, RefusalKind kind)
    {
        var terms = new JsonObject
        {
            ["Refused"] = kind == RefusalKind.NotFound
            ? "There is no such case, or it is not theirs to see"
            : "Their role does not do this"
        };

        var asked = JsonNode.Parse(AccessLogTerms.Of(request, reason.Given))!.AsObject();

        foreach (var (name, value) in asked.Where(term => !IsCommand || Naming.Contains(term.Key)))
        {
            terms[name] = value?.DeepClone();
        }

        return terms.ToJsonString(CaseHistory.Format);
    }

    private Task Log(object logged, string terms, Guid? about)
    {
        var now = clock.GetUtcNow();

        return log.Append(new AccessLogEntry
        {
            Id = TimeOrderedId.New(now),
            At = now,
            OfficerId = officer.Id,
            Request = logged.GetType().StoredName(),
            SubjectId = about,
            Terms = terms.Length > MostTerms ? terms[..MostTerms] : terms,
        });
    }
}
