using Microsoft.AspNetCore.Razor.TagHelpers;
using OperationsCase.GovUk.TagHelpers;

namespace OperationsCase.Foundation.Web;

/// <summary>What is left of a clock: the words first, then the moment.</summary>
[HtmlTargetElement("oc-due", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DueTagHelper(TimeProvider clock) : TagHelper
{
    /// <summary>For a clock that ends at a minute. One that ends at midnight is said as the end of the day before.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>For a clock that ends with a day in London.</summary>
    public DateOnly? On { get; set; }

    /// <summary>When the duty was done, if it was.</summary>
    public DateTimeOffset? Met { get; set; }

    /// <summary>What falls due, said before the moment: "Hearing limit, 4:20pm today".</summary>
    public string? What { get; set; }

    /// <summary>What an empty cell says, such as "No deadline". Without it nothing is shown.</summary>
    public string? None { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var now = clock.GetUtcNow();

        if ((At, On) is (null, null))
        {
            output.TagName = null;
            output.Content.SetContent(None ?? "");
            return;
        }

        var left = On is { } on ? DueFormat.Left(on, now, Met) : DueFormat.Left(At!.Value, lastDayOn: null, now, Met);
        var due = Markup.Element("span", $"oc-due {left.Css}", Markup.Element("b", null, left.Words));
        due.InnerHtml.Append(" ");
        var moment = string.IsNullOrEmpty(What) ? left.Moment : $"{DueFormat.What(What, left.State == DueState.Overdue)}, {left.Moment}";
        due.InnerHtml.AppendHtml(Markup.Element("time", null, moment).With("datetime", left.DateTime));

        output.TagName = null;
        output.Content.SetHtmlContent(due);
    }
}
