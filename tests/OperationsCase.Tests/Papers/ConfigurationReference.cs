using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OperationsCase.Access;
using OperationsCase.Foundation;

namespace OperationsCase.Tests.Papers;

/// <summary>The reference of all settings, from the options classes: names, types, defaults and the summaries of their doc comments.</summary>
/// <remarks>An options class has a constant <c>Section</c>; <see cref="ApplicationSettings"/> stands for those without a section.</remarks>
internal static partial class ConfigurationReference
{
    private const string Mark = "<!-- What follows is written by ConfigurationPageTests from the options classes. -->";

    private static readonly Assembly Product = typeof(ApplicationSettings).Assembly;

    private static readonly Dictionary<string, string> Summaries = XDocument
        .Load(Path.ChangeExtension(Product.Location, ".xml"))
        .Descendants("member")
        .Where(member => member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => Blanks().Replace(member.Element("summary")!.Value, " ").Trim());

    private static IEnumerable<(string Section, Type Options)> All =>
    [
        ("", typeof(ApplicationSettings)),
        .. from type in Product.GetTypes()
           let section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string
           where section is not null
           orderby section
           select (section, type),
    ];

    /// <summary>Settings without a summary.</summary>
    public static IEnumerable<string> Undescribed =>
        from options in All from setting in Settings(options.Options) where Summary(setting) is null select Name(options.Section, setting);

    /// <summary>The page with its own head, and the reference below it.</summary>
    public static string Below(string page)
    {
        var text = new StringBuilder(page[..page.IndexOf(Mark, StringComparison.Ordinal)]).Append(Mark).Append('\n');

        foreach (var (section, options) in All)
        {
            var defaults = Activator.CreateInstance(options)!;
            text.Append('\n').Append(CultureInfo.InvariantCulture, $"## {(section.Length == 0 ? "Without a section" : section)}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"{Summaries[$"T:{options.FullName}"]}\n\n");
            text.Append("| setting | type | default | meaning |\n|---|---|---|---|\n");

            foreach (var setting in Settings(options))
            {
                var cells = $"`{Name(section, setting)}` | {Kind(setting.PropertyType)} | {Default(setting.GetValue(defaults))} | {Summary(setting)}";
                text.Append(CultureInfo.InvariantCulture, $"| {cells} |\n");
            }
        }

        text.Append("\n## Roles\n\nA setting that takes a role takes one of these, and no other:\n\n");
        text.AppendJoin('\n', Roles.Held.Select(role => $"- `{role}`")).Append('\n');

        return text.ToString();
    }

    private static IEnumerable<PropertyInfo> Settings(Type options) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);

    private static string? Summary(PropertyInfo setting) => Summaries.GetValueOrDefault($"P:{setting.DeclaringType!.FullName}.{setting.Name}");

    /// <summary>As it is written in the environment; a list has a number behind it, and a table its key.</summary>
    private static string Name(string section, PropertyInfo setting)
    {
        var name = section.Length == 0 ? setting.Name : $"{section}__{setting.Name}";

        return IsTable(setting.PropertyType) ? $"{name}__KEY" : IsList(setting.PropertyType) ? $"{name}__0" : name;
    }

    private static bool IsTable(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>);

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    private static string Kind(Type type) => type switch
    {
        _ when IsTable(type) => $"{Kind(type.GetGenericArguments()[1])} by key",
        _ when IsList(type) => $"list, each a {Kind(type.GetGenericArguments()[0])}",
        _ when type == typeof(int) => "whole number",
        _ when type == typeof(TimeSpan) => "time, as hh:mm:ss",
        _ when type == typeof(bool) => "true or false",
        { IsEnum: true, Name: "Role" } => "role",
        { IsEnum: true } => "word",
        _ => "text",
    };

    private static string Default(object? value) => value switch
    {
        null or "" => "none",
        TimeSpan time => $"`{time:c}`",
        string text => $"`{text}`",
        System.Collections.ICollection { Count: 0 } => "none",
        IEnumerable<string> list => $"`{string.Join("`, `", list)}`",
        _ => string.Create(CultureInfo.InvariantCulture, $"`{value}`"),
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
