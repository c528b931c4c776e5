using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace OperationsCase.Foundation.Requests;

/// <summary>The words of an answer that is chosen from a list.</summary>
internal static class EnumDisplay
{
    /// <summary>As a person says it: "Crack house closure".</summary>
    public static string Words(this Enum value) => Display(value)?.GetName() ?? value.ToString();

    /// <summary>The short form beside it: the prefix of a reference, or the colour of a tag.</summary>
    public static string Short(this Enum value) => Display(value)?.GetShortName() ?? value.ToString();

    /// <summary>As it stands in the middle of a sentence: "crack house closure".</summary>
    public static string InSentence(this Enum value)
    {
        var words = value.Words();

        return char.ToLowerInvariant(words[0]) + words[1..];
    }

    private static readonly ConcurrentDictionary<Enum, DisplayAttribute?> Displays = [];

    private static DisplayAttribute? Display(Enum value) => Displays.GetOrAdd(value, Read);

    private static DisplayAttribute? Read(Enum value) =>
        value.GetType().GetField(value.ToString())?.GetCustomAttribute<DisplayAttribute>();
}
