using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Deadlines.Feed;

/// <summary>The officer's calendar link: made, shown once, and revoked.</summary>
[AllowsReaders]
public sealed class CalendarPageModel(IMediator mediator, IServiceProvider services) : PageModel
{
    [BindProperty]
    public MakeCalendarLink Link { get; set; } = new();

    public GetCalendarLink.Answer Answer { get; private set; } = new(null, null);

    /// <summary>Shown once, on the page that answers its making: it is in no cookie and no address.</summary>
    public string? Made { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await Load() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var answer = await this.Ask(
            mediator,
            Link,
            done: secret =>
            {
                Made = CalendarFeed.AddressOf(services.GetRequiredService<PublicUrl>().Value, secret);

                return Page();
            },
            form: nameof(Link));

        return await Load() ?? answer;
    }

    public async Task<IActionResult> OnPostRevokeAsync() => this.Show(await mediator.Send(new RevokeCalendarLink()), done: _ =>
    {
        TempData["Said"] = "The calendar link is revoked. Calendars can no longer read your deadlines.";

        return Redirect("/account/calendar");
    });

    private async Task<IActionResult?> Load()
    {
        var answer = await mediator.Send(new GetCalendarLink());
        Answer = answer.IsRefused ? Answer : answer.Value;

        return answer.IsRefused ? this.Show(answer, done: _ => Page()) : null;
    }
}
