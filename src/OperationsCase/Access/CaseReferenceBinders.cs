using Microsoft.AspNetCore.Mvc.ModelBinding;
using OperationsCase.Foundation.Reference;
using OperationsCase.GovUk.Binding;

namespace OperationsCase.Access;

/// <summary>Reads references from forms and addresses in their usual form, however they were typed.</summary>
internal sealed class CaseReferenceBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.BindingInfo.BindingSource is not { IsFromRequest: false } && CaseReferences.Is(context.Metadata.ModelType)
            ? (IModelBinder)Activator.CreateInstance(typeof(Binder<>).MakeGenericType(context.Metadata.UnderlyingOrModelType))!
            : null;

    private sealed class Binder<TReference> : IModelBinder where TReference : struct, IParsableReference<TReference>
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);

            if (posted != ValueProviderResult.None)
            {
                bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);

                var typed = posted.FirstValue ?? "";
                TReference reference = ReferenceText.Of(TypedText.Tidy(typed) ?? typed);
                bindingContext.Result = ModelBindingResult.Success(
                    reference.Value.Length == 0 && bindingContext.ModelMetadata.IsReferenceOrNullableType ? null : (object)reference);
            }

            return Task.CompletedTask;
        }
    }
}
