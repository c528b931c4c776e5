using AngleSharp.Dom;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tests.Given;

internal static class ReasonForms
{
    /// <summary>Sends what needs a reason, gives one where there is none yet, and sends it again.</summary>
    public static async Task<T> DoneSayingWhy<T>(this CaseRoom room, IRequest<Result<T>> request)
    {
        if ((await room.Send(request)).Refusals is [{ Kind: RefusalKind.ReasonNeeded } asked])
        {
            await room.Done(new GiveAccessReason
            {
                Act = asked.Field!,
                What = asked.Message,
                Purpose = AccessPurpose.Supervision,
                Why = "For the weekly meeting",
            });
        }

        return await room.Done(request);
    }

    /// <summary>Opens what asks for a reason, gives one, and goes on to it.</summary>
    public static async Task<IDocument> OpenSayingWhy(this Browser browser, string path)
    {
        var asking = await browser.Open(path);

        var answer = await browser.Send(browser.Path, asking, new()
        {
            ["reason-answered"] = "yes",
            ["Purpose"] = "Supervision",
            ["Why"] = "For the weekly meeting",
        });

        return answer.QuerySelector("a[download]")?.GetAttribute("href") is { } file ? await browser.Open(file) : answer;
    }
}
