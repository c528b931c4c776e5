using MediatR;
using OperationsCase.Access;
using OperationsCase.Documents;
using OperationsCase.Foundation.Web;

namespace OperationsCase.ClosureOrders.Documents;

internal static class ClosureDocumentsApi
{
    public static void MapClosureDocuments(this IEndpointRouteBuilder api)
    {
        api.MapGet("operations/{operation}/documents", async (OperationReference operation, IMediator mediator) =>
            (await mediator.Send(new ListClosureDocuments(operation))).ToHttp(Results.Ok));
        api.MapGet("operations/{operation}/documents/to-make", async (OperationReference operation, IMediator mediator) =>
            (await mediator.Send(new ListDocumentsToMake(operation))).ToHttp(Results.Ok));
        api.MapPost("operations/{operation}/documents", async (OperationReference operation, MakeClosureDocument make, IMediator mediator) =>
            (await mediator.Send(make with { Operation = operation })).ToHttp(made => Results.Created(
                $"/api/operations/{operation}/documents/{made.Id}",
                made)));
        api.MapPost("operations/{operation}/documents/{documentId:guid}/issue", async (OperationReference operation, Guid documentId, IMediator mediator) =>
            (await mediator.Send(new IssueClosureDocument(operation, documentId))).ToHttp(id => Results.Ok(new { id })));
        api.MapGet("operations/{operation}/documents/{documentId:guid}", async (
            OperationReference operation,
            Guid documentId,
            IMediator mediator,
            IPageMarking mark) =>
            (await mediator.Send(new GetClosureDocument(operation, documentId))).ToHttp(paper => Results.File(
                paper.Content,
                WordDocumentWriter.ContentType,
                paper.FileName(mark.InFileNames))));
    }
}
