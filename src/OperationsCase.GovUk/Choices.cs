using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace OperationsCase.GovUk;

/// <summary>The answers to choose from, when they are the members of an enum.</summary>
public static class Choices
{
    /// <summary>Each member's <c>[Display(Name = "…")]</c>, or else its name as words.</summary>
    public static IReadOnlyList<SelectListItem> Of<TChoice>() where TChoice : struct, Enum =>
        [.. Enum.GetValues<TChoice>().Select(choice => new SelectListItem(Words(choice), choice.ToString()))];

    public static string Words(Enum choice)
    {
        var display = choice.GetType().GetField(choice.ToString())?.GetCustomAttribute<DisplayAttribute>();

        return display?.GetName() ?? FieldNames.Sentence(choice.ToString());
    }
}
