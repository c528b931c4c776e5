using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.Extensions.Logging;

namespace OperationsCase.GovUk.Binding;

/// <summary>
/// Reads a list into a new one. The framework would fill the list that the property starts with, and drop all when that is an empty array.
/// </summary>
internal sealed class ListBinder<T>(IModelBinder element, ILoggerFactory logging) : CollectionModelBinder<T>(element, logging)
{
    public override async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        bindingContext.Model = null;
        await base.BindModelAsync(bindingContext);

        // A value that says nothing is no element of the list.
        if (bindingContext.Result.Model is List<T> elements)
        {
            elements.RemoveAll(element => element is null);
        }

        // Each element has written itself over the whole, of which the form would then show the last alone.
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);

        if (posted != ValueProviderResult.None)
        {
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);
        }
    }
}
