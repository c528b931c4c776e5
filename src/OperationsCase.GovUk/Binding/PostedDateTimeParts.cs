using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OperationsCase.GovUk.Binding;

/// <summary>Reads back from the form the boxes that make up one date or time.</summary>
internal static class PostedDateTimeParts
{
    public static TypedDate Date(Func<string, string?> part) =>
        new(Part(part, nameof(TypedDate.Day)), Part(part, nameof(TypedDate.Month)), Part(part, nameof(TypedDate.Year)));

    public static TypedTime Time(Func<string, string?> part, ILocalTimeZone zone) =>
        new(Date(part), Part(part, nameof(TypedTime.Time)), Part(part, nameof(TypedTime.Which)), zone);

    /// <summary>Whether the form showed the field as boxes.</summary>
    public static bool AreIn(ModelStateDictionary state, string field) => state.ContainsKey($"{field}.{nameof(TypedDate.Day)}");

    public static Func<string, string?> Of(ModelStateDictionary state, string field) =>
        part => state.TryGetValue($"{field}.{part}", out var entry) ? entry.AttemptedValue : null;

    /// <summary>The name of the first box to mend.</summary>
    public static string FirstWrong(ModelStateDictionary state, string field, ILocalTimeZone zone) =>
        state.ContainsKey($"{field}.{nameof(TypedTime.Time)}") ? Time(Of(state, field), zone).Wrong[0] : Date(Of(state, field)).Wrong[0];

    /// <summary>The first box goes by the id of the field itself, so that whoever knows the field can find it.</summary>
    public static string Id(string fieldId, string part) => part == nameof(TypedDate.Day) ? fieldId : $"{fieldId}_{part}";

    private static string Part(Func<string, string?> part, string name) => part(name)?.Trim() ?? "";
}
