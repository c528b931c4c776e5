using System.Reflection;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Audit;

/// <summary>Logs who opened, listed, searched or downloaded what. Data Protection Act 2018, s. 62(1)(c).</summary>
internal sealed class Consulted<TRequest, TResponse>(ConsultationLog log, IOfficer officer, CaseInHand inHand, ReasonInHand reason, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse> where TResponse : IRefusable<TResponse>
{
    private const int MostTerms = 2000;

    private static readonly bool IsLogged =
        !typeof(TRequest).IsCommand() && typeof(TRequest).GetCustomAttribute<NotConsultedAttribute>() is null;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellation, RequestHandlerDelegate<TResponse> next)
    {
        var response = await next();

        if (IsLogged && response.Refusals.Count == 0 && officer.Id != Guid.Empty)
        {
            await Log(request);
        }

        return response;
    }

    private Task Log(TRequest request)
    {
        var now = clock.GetUtcNow();
        var terms = reason.TermsOf(request!);

        return log.Keep(new
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            OfficerId = officer.Id,
            Request = typeof(TRequest).Name,
            SubjectId = inHand.All.Select(id => (Guid?)id).FirstOrDefault(),
            Terms = terms.Length > MostTerms ? terms[..MostTerms] : terms,
        });
    }
}
