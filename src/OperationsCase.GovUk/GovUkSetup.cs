using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OperationsCase.GovUk.Binding;

namespace OperationsCase.GovUk;

public static class GovUkSetup
{
    /// <summary>Reads what people type as they mean it, and says what is wrong as they would.</summary>
    public static IMvcBuilder AddGovUk(this IMvcBuilder mvc, GovUkComponentOptions components)
    {
        mvc.Services.AddSingleton(components);
        mvc.Services.AddSingleton(components.TimeZone);
        mvc.Services.TryAddSingleton(TimeProvider.System);

        return mvc.AddMvcOptions(options =>
        {
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            options.ModelBinderProviders.Insert(0, new FormBinders(components));

            // They turn "a[b]" into "a.b", which no form of ours sends, and throw at "a[".
            options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            options.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
            Say(options.ModelBindingMessageProvider);
        });
    }

    private static void Say(DefaultModelBindingMessageProvider messages)
    {
        const string unknown = "Select one of the answers";

        messages.SetAttemptedValueIsInvalidAccessor((_, _) => unknown);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => unknown);
        messages.SetUnknownValueIsInvalidAccessor(_ => unknown);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => unknown);
        messages.SetValueIsInvalidAccessor(_ => unknown);
        messages.SetValueMustNotBeNullAccessor(_ => unknown);
        messages.SetMissingBindRequiredValueAccessor(field => $"Enter {FieldNames.Sentence(field).ToLowerInvariant()}");
        messages.SetMissingKeyOrValueAccessor(() => unknown);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Nothing was sent");
    }
}
