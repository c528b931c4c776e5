using FluentValidation;

namespace OperationsCase.Foundation.Data;

internal static class NameKeyLength
{
    /// <summary>Text that is kept with its key must fit its column, and so must the key: one character may fold into eighteen.</summary>
    public static IRuleBuilderOptions<T, TText> MaximumFoldedLength<T, TText>(this IRuleBuilder<T, TText> rule, int most) =>
        rule.Must(said => said is not string text || (text.Length <= most && NameFolding.Key(text).Length <= most));
}
