using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OperationsCase.GovUk.TagHelpers;

/// <summary>The way to the other pages of a list, which keeps its filters and its order.</summary>
[HtmlTargetElement("govuk-pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper : TagHelper
{
    private static readonly HtmlString Back = Draw(
        "prev",
        "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z");

    private static readonly HtmlString Forward = Draw(
        "next",
        "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z");

    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; } = 1;

    public int Size { get; set; } = 25;

    public long Total { get; set; }

    /// <summary>Whether there is more than <see cref="Total"/> rows, so that a page past the last counted one may follow.</summary>
    public bool OrMore { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var last = (int)Math.Min(int.MaxValue, (Total + Size - 1) / Size);
        last = OrMore ? Math.Max(last, Page + 1) : last;
        output.TagName = null;

        if (last <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.Content.SetHtmlContent(Markup.Element("nav", "govuk-pagination",
            Page > 1 ? Beside("prev", "Previous", Page - 1) : null,
            Markup.Element("ul", "govuk-pagination__list", (IHtmlContent[])[.. Shown(last).Select(page => Item(page))]),
            Page < last ? Beside("next", "Next", Page + 1) : null).With("aria-label", "Pagination"));
    }

    /// <summary>The first, the last and those around this one; zero stands for the pages left out.</summary>
    private IEnumerable<int> Shown(int last)
    {
        var before = 0;

        foreach (var page in new[] { 1, Page - 1, Page, Page + 1, last }.Where(page => page >= 1 && page <= last).Distinct().Order())
        {
            if (page == before + 2)
            {
                yield return before + 1;
            }
            else if (page > before + 2)
            {
                yield return 0;
            }

            yield return before = page;
        }
    }

    private TagBuilder Item(int page)
    {
        if (page == 0)
        {
            return Markup.Element("li", "govuk-pagination__item govuk-pagination__item--ellipsis", "⋯");
        }

        var link = Markup.Element("a", "govuk-link govuk-pagination__link", Text(page))
            .With("href", Href(page))
            .With("aria-label", $"Page {Text(page)}")
            .With("aria-current", page == Page ? "page" : null);

        return Markup.Element("li", Markup.Classes("govuk-pagination__item", page == Page ? "govuk-pagination__item--current" : null), link);
    }

    private TagBuilder Beside(string place, string words, int page)
    {
        var title = Markup.Element("span", "govuk-pagination__link-title", words);
        title.InnerHtml.AppendHtml(Markup.Element("span", "govuk-visually-hidden", " page"));

        return Markup.Element("div", $"govuk-pagination__{place}", Markup.Element("a", "govuk-link govuk-pagination__link",
            place == "prev" ? Back : null, title, place == "next" ? Forward : null).With("href", Href(page)).With("rel", place));
    }

    private string Href(int page)
    {
        var kept = ViewContext.HttpContext.Request.Query
            .Where(part => !part.Key.Equals("page", StringComparison.OrdinalIgnoreCase))
            .SelectMany(part => part.Value, (part, value) => KeyValuePair.Create(part.Key, value ?? ""));

        return new QueryBuilder([.. kept, KeyValuePair.Create("page", Text(page))]).ToString();
    }

    private static HtmlString Draw(string place, string path) => new(
        $"""<svg class="govuk-pagination__icon govuk-pagination__icon--{place}" xmlns="http://www.w3.org/2000/svg" height="13" width="15" """
            + $"""aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="{path}"></path></svg>""");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
