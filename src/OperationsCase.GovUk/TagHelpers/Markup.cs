using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace OperationsCase.GovUk.TagHelpers;

/// <summary>Elements as values, encoded when they are written.</summary>
public static class Markup
{
    public static TagBuilder Element(string name, string? css, params IHtmlContent?[] children)
    {
        var element = new TagBuilder(name);
        element.With("class", css);

        foreach (var child in children)
        {
            if (child is not null)
            {
                element.InnerHtml.AppendHtml(child);
            }
        }

        return element;
    }

    public static TagBuilder Element(string name, string? css, string text)
    {
        var element = Element(name, css);
        element.InnerHtml.Append(text);

        return element;
    }

    public static TagBuilder Input(string css, string type, string id, string name, string? value)
    {
        var input = Element("input", css).With("type", type).With("id", id).With("name", name);
        input.TagRenderMode = TagRenderMode.SelfClosing;

        return value is null ? input : input.With("value", value, keepEmpty: true);
    }

    /// <summary>Sets an attribute, unless there is nothing to say.</summary>
    public static TagBuilder With(this TagBuilder element, string attribute, string? value, bool keepEmpty = false)
    {
        if (value is not null && (keepEmpty || value.Length > 0))
        {
            element.Attributes[attribute] = value;
        }

        return element;
    }

    public static TagBuilder When(this TagBuilder element, bool condition, string attribute)
    {
        if (condition)
        {
            element.Attributes[attribute] = attribute;
        }

        return element;
    }

    public static string Classes(params string?[] css) => string.Join(' ', css.Where(name => !string.IsNullOrEmpty(name)));
}
