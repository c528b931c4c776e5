using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Cases;

/// <summary>Tries a correction: it is run to its end by every rule of saving it, shows what it would change, and is undone.</summary>
/// <remarks>
/// It is asked in place of the mediator, so that a refusal is shown as when the correction is saved. The transaction is never committed: no
/// entry of the log, no message and no warning is left of it.
/// </remarks>
internal sealed class CorrectionPreview(IServiceScopeFactory scopes, IEngine engine) : IMediator
{
    /// <summary>What the correction would change; null until one was tried that may be saved.</summary>
    public CorrectionOutlook? Outlook { get; private set; }

    /// <summary>Shows on the form what the correction would change.</summary>
    /// <param name="page">The form.</param>
    /// <param name="correction">The correction as it would be saved.</param>
    /// <param name="form">The name of the bound property, for refusals beside its fields.</param>
    /// <param name="show">Given what it would change.</param>
    public Task<IActionResult> Show(PageModel page, ICorrection correction, string form, Action<CorrectionOutlook> show) => page.Ask(
        this,
        correction,
        done: _ =>
        {
            show(Outlook!);

            return page.Page();
        },
        form);

    public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default) =>
        TransactionRetry.Run(engine, () => Once(request, cancellationToken));

    /// <exception cref="NotSupportedException">Always, as of <see cref="ScopedMediator"/>.</exception>
    public Task Publish(object notification, CancellationToken cancellationToken = default) => throw new NotSupportedException("Send a correction.");

    /// <inheritdoc cref="Publish(object, CancellationToken)" />
    public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
        where TNotification : INotification => Publish((object)notification, cancellationToken);

    private async Task<TResponse> Once<TResponse>(IRequest<TResponse> request, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DryRun>().Begin();
        var answer = await scope.ServiceProvider.GetRequiredService<Mediator>().Send(request, cancellation);
        Outlook = scope.ServiceProvider.GetRequiredService<CorrectionWatch>().Outlook;

        return answer;
    }
}
