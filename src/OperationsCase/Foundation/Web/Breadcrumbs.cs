using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace OperationsCase.Foundation.Web;

internal static class Breadcrumbs
{
    private const string Key = "Breadcrumbs";

    /// <summary>Sets the way back from this page, from the widest to the nearest; the page itself is not in it.</summary>
    public static void Trail(this ViewDataDictionary viewData, params (string Text, string Href)[] trail) => viewData[Key] = trail;

    public static IEnumerable<(string Text, string Href)> Trail(ViewDataDictionary viewData) =>
        viewData[Key] as IEnumerable<(string Text, string Href)> ?? [];
}
