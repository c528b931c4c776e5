using Microsoft.AspNetCore.Diagnostics;

namespace OperationsCase.Foundation.Web;

/// <summary>Answers in words when there is no page to answer with: a page for people, problem details for the API.</summary>
internal static class ProblemPages
{
    public static void UseProblemPages(this WebApplication app)
    {
        app.UseWhen(IsApi, api =>
        {
            api.UseExceptionHandler(failed => failed.Run(context =>
                ApiErrors.Write(context, context.Features.Get<IExceptionHandlerFeature>()?.Error)));
            api.UseStatusCodePages(empty => ApiErrors.Write(empty.HttpContext, exception: null));
        });
        app.UseWhen(context => !IsApi(context), pages =>
        {
            pages.UseExceptionHandler("/problem/500");
            pages.UseStatusCodePagesWithReExecute("/problem/{0}");
        });
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");
}
