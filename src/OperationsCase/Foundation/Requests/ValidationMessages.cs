using FluentValidation;
using FluentValidation.Resources;

namespace OperationsCase.Foundation.Requests;

/// <summary>What is said where a rule has no sentence of its own: as a form says it, and not as the library does.</summary>
internal sealed class ValidationMessages : LanguageManager
{
    private ValidationMessages()
    {
        Culture = System.Globalization.CultureInfo.InvariantCulture;
        AddTranslation("en", "EnumValidator", "Select one of the answers");
    }

    public static void UseForAll() => ValidatorOptions.Global.LanguageManager = new ValidationMessages();
}
