using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Foundation.Web;

/// <summary>A part of another room's page. The room that the part belongs to registers it; a page shows its parts in their order.</summary>
/// <typeparam name="TPage">The model of the page.</typeparam>
public interface IPageSection<TPage> where TPage : PageModel
{
    /// <summary>The path of the partial page that shows it.</summary>
    string Partial { get; }

    /// <returns>The model of the partial page; a refusal where there is nothing to show to this officer.</returns>
    Task<Result<object>> Of(TPage page, IMediator mediator);
}

/// <summary>A part that is ready to be shown.</summary>
public sealed record PageSectionContent(string Partial, object Model);
