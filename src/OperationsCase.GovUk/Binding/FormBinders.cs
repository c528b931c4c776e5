using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace OperationsCase.GovUk.Binding;

/// <summary>Chooses how each kind of answer is read from a form or an address.</summary>
internal sealed class FormBinders(GovUkComponentOptions options) : IModelBinderProvider
{
    private static readonly Type[] Lists = [typeof(List<>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IEnumerable<>)];

    private const string Unanswered = "Select one of the answers";

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var field = context.Metadata;

        if (context.BindingInfo.BindingSource is { IsFromRequest: false } || context.BindingInfo.BindingSource == BindingSource.Header
            || context.BindingInfo.BindingSource == BindingSource.Body)
        {
            return null;
        }

        return field.UnderlyingOrModelType switch
        {
            var type when type == typeof(string) => new TextBinder(
                emptyIsNull: MayBeNull(field), FieldNames.MayHaveLines(field), options.NormalizeText),
            var type when type == typeof(DateTimeOffset) => new DateTimePartsBinder<DateTimeOffset>(
                (part, what) => PostedDateTimeParts.Time(part, options.TimeZone).Read(what),
                (text, what) => LocalTimeInput.ReadIso(text, what, options.TimeZone)),
            var type when type == typeof(DateOnly) => new DateTimePartsBinder<DateOnly>(
                (part, what) => PostedDateTimeParts.Date(part).Read(what), ReadIsoDate),
            var type when type == typeof(long) && FieldNames.IsPounds(field) => new ValueBinder<long>(TypedNumber.Pounds),
            var type when type == typeof(long) => new ValueBinder<long>((typed, what) => TypedNumber.Whole(typed, what, 1_000_000_000_000_000)),
            var type when type == typeof(int) => new ValueBinder<int>(ReadWhole),
            var type when type == typeof(Guid) => new ValueBinder<Guid>(ReadId),
            var type when type == typeof(bool) => new ValueBinder<bool>(ReadBool),
            { IsGenericType: true } type when Lists.Contains(type.GetGenericTypeDefinition()) && type.GetGenericArguments()[0] != typeof(IFormFile) =>
                ListBinderOf(type.GetGenericArguments()[0], context),
            { IsEnum: true } type => (IModelBinder)Activator.CreateInstance(typeof(ChoiceBinder<>).MakeGenericType(type))!,
            { IsValueType: false } type when IsParsed(type) => (IModelBinder)Activator.CreateInstance(typeof(ParsedBinder<>).MakeGenericType(type))!,
            _ => null,
        };
    }

    private static bool IsParsed(Type type) =>
        type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IParsable<>) && one.GetGenericArguments()[0] == type);

    private static InputResult<int> ReadWhole(string typed, string what)
    {
        var (value, problem) = TypedNumber.Whole(typed, what, long.MaxValue);

        return value is < -int.MaxValue or > int.MaxValue ? $"{what} cannot be that large" : new InputResult<int>((int?)value, problem);
    }

    private static InputResult<Guid> ReadId(string typed, string what) =>
        typed.Length == 0 ? default : Guid.TryParse(typed, out var id) ? id : $"{what} must be an id, like 0199a0c2-7a51-7c3e-9d5b-3f1f0c2b4e11";

    private static InputResult<bool> ReadBool(string typed, string what) =>
        typed.Length == 0 ? default : bool.TryParse(typed, out var answer) ? answer : Unanswered;

    private static InputResult<DateOnly> ReadIsoDate(string text, string what) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : $"{what} must be a date, like 2026-11-23";

    private static bool MayBeNull(ModelMetadata field) =>
        field.ContainerType?.GetProperty(field.PropertyName ?? "", BindingFlags.Public | BindingFlags.Instance) is not { } property
        || new NullabilityInfoContext().Create(property).WriteState != NullabilityState.NotNull;

    private static IModelBinder ListBinderOf(Type element, ModelBinderProviderContext context) =>
        (IModelBinder)ActivatorUtilities.CreateInstance(
            context.Services,
            typeof(ListBinder<>).MakeGenericType(element),
            context.CreateBinder(context.MetadataProvider.GetMetadataForType(element)));

    /// <summary>An answer that is an object, found by its name.</summary>
    private sealed class ParsedBinder<TChoice> : IModelBinder where TChoice : class, IParsable<TChoice>
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var posted = context.ValueProvider.GetValue(context.ModelName);

            if (posted != ValueProviderResult.None)
            {
                context.ModelState.SetModelValue(context.ModelName, posted);
                var typed = TypedNumber.Plain(posted.FirstValue ?? "");

                if (typed.Length > 0 && !TChoice.TryParse(typed, null, out _))
                {
                    context.Refuse(Unanswered);
                }
                else
                {
                    context.Result = ModelBindingResult.Success(typed.Length == 0 ? null : TChoice.Parse(typed, null));
                }
            }

            return Task.CompletedTask;
        }
    }

    /// <summary>An answer is known by its name; its number is nobody's business.</summary>
    private sealed class ChoiceBinder<TChoice> : IModelBinder where TChoice : struct, Enum
    {
        private readonly ValueBinder<TChoice> binder = new((typed, _) =>
            typed.Length == 0 ? default
            : char.IsAsciiLetter(typed[0]) && Enum.TryParse<TChoice>(typed, ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice
            : Unanswered);

        public Task BindModelAsync(ModelBindingContext context) => binder.BindModelAsync(context);
    }
}
