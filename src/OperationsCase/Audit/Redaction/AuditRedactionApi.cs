using MediatR;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Audit.Redaction;

internal static class AuditRedactionApi
{
    /// <summary>Also for the terms of a consultation, which stand on no page of the information manager's.</summary>
    public static void MapRedaction(this IEndpointRouteBuilder api) =>
        api.MapPost(
            "audit/redactions",
            async (RedactAuditEntry command, IMediator mediator) => (await mediator.Send(command)).ToHttp(entry => Results.Ok(new { entry })));
}
