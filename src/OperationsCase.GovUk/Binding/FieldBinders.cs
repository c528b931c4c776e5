using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OperationsCase.GovUk.Binding;

/// <summary>Reads one posted value, and puts the sentence beside its field when it means nothing.</summary>
internal sealed class ValueBinder<T>(Func<string, string, InputResult<T>> read) : IModelBinder where T : struct
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var posted = context.ValueProvider.GetValue(context.ModelName);

        if (posted != ValueProviderResult.None)
        {
            context.ModelState.SetModelValue(context.ModelName, posted);
            context.Take(read(TypedNumber.Plain(posted.FirstValue ?? ""), FieldNames.Of(context.ModelMetadata)));
        }

        return Task.CompletedTask;
    }
}

/// <summary>Reads the boxes of a date or a time, or a single value as a script would write it.</summary>
internal sealed class DateTimePartsBinder<T>(
    Func<Func<string, string?>, string, InputResult<T>> readParts,
    Func<string, string, InputResult<T>> readText) : IModelBinder
    where T : struct
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var what = FieldNames.Of(context.ModelMetadata);
        var posted = context.ValueProvider.GetValue(context.ModelName);
        var boxes = new Dictionary<string, string?>();

        foreach (var part in (string[])[nameof(TypedDate.Day), nameof(TypedDate.Month), nameof(
            TypedDate.Year), nameof(TypedTime.Time), nameof(TypedTime.Which)])
        {
            Keep(context, part, boxes);
        }

        if (boxes.Count > 0)
        {
            context.Take(readParts(part => boxes.GetValueOrDefault(part), what));
        }
        else if (posted != ValueProviderResult.None)
        {
            context.ModelState.SetModelValue(context.ModelName, posted);
            var text = posted.FirstValue?.Trim() ?? "";
            context.Take(text.Length == 0 ? default : readText(text, what));
        }

        return Task.CompletedTask;
    }

    /// <remarks>A box is no field of its own: unless it is marked so, the form would wait for it to be validated.</remarks>
    private static void Keep(ModelBindingContext context, string part, Dictionary<string, string?> boxes)
    {
        var key = ModelNames.CreatePropertyModelName(context.ModelName, part);
        var typed = context.ValueProvider.GetValue(key);

        if (typed != ValueProviderResult.None)
        {
            context.ModelState.SetModelValue(key, typed);
            context.ModelState.MarkFieldSkipped(key);
            boxes[part] = typed.FirstValue;
        }
    }
}

/// <param name="normalize">Gives a text its usual form, from the name of its field and the text as it was tidied.</param>
public sealed class TextBinder(bool emptyIsNull, bool mayHaveLines, Func<string?, string, string> normalize) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);

        if (posted != ValueProviderResult.None)
        {
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);

            var (text, problem) = TypedText.Read(posted.FirstValue ?? "", FieldNames.Of(bindingContext.ModelMetadata), mayHaveLines);

            if (text is not null)
            {
                text = normalize(bindingContext.ModelMetadata.Name, text);
                bindingContext.Result = ModelBindingResult.Success(text.Length == 0 && emptyIsNull ? null : text);
            }
            else
            {
                bindingContext.Refuse(problem!);
            }
        }

        return Task.CompletedTask;
    }
}

internal static class FieldBinding
{
    /// <summary>Nothing typed is no answer, which a property that must have one keeps its own value for.</summary>
    public static void Take<T>(this ModelBindingContext context, InputResult<T> reading) where T : struct
    {
        if (reading.Problem is not null)
        {
            context.Refuse(reading.Problem);
        }
        else if (reading.Value is not null || context.ModelMetadata.IsReferenceOrNullableType)
        {
            context.Result = ModelBindingResult.Success(reading.Value);
        }
    }

    public static void Refuse(this ModelBindingContext context, string problem)
    {
        context.ModelState.TryAddModelError(context.ModelName, problem);
        context.Result = ModelBindingResult.Failed();
    }
}
