using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using MediatR;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tests.WholeProduct.PublicSurface;

/// <summary>Stands where requests are sent from, and gives each the least answer of its type, so that an endpoint shows what it writes.</summary>
/// <param name="refusal">What it says instead of an answer, if it is to refuse.</param>
internal sealed class SampleAnswers(Refusal? refusal = null) : IMediator
{
    public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default) =>
        Task.FromResult((TResponse)(refusal is null
            ? typeof(TResponse).GetMethod(nameof(Result<>.Of))!.Invoke(null, [Least(typeof(TResponse).GetGenericArguments()[0])])!
            : typeof(TResponse).GetMethod(nameof(Result<>.Refused))!.Invoke(null, [new[] { refusal }])!));

    public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
        where TNotification : INotification => throw new NotSupportedException($"Nobody is told of {notification} here.");

    /// <summary>A text that is not empty, nought, an empty list, or an object of such values.</summary>
    private static object? Least(Type type)
    {
        if (type == typeof(string))
        {
            return "CH-2026-000001";
        }

        if (type.IsValueType)
        {
            return Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;
        }

        if (type.IsAssignableTo(typeof(IEnumerable)))
        {
            return type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0)
                : type.IsInterface && type.GetGenericArguments() is [var element] ? Array.CreateInstance(element, 0)
                : Activator.CreateInstance(type.IsInterface ? typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()) : type);
        }

        if (CodedValues.TypeOf(type) is { } coded)
        {
            return CodedValues.All(coded).First();
        }

        if (type.IsAbstract)
        {
            return null;
        }

        var least = RuntimeHelpers.GetUninitializedObject(type);

        foreach (var field in FieldsOf(type).Where(field => !field.FieldType.IsValueType && field.FieldType != type))
        {
            field.SetValue(least, Least(field.FieldType));
        }

        return least;
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Concat(type.BaseType is { } above && above != typeof(object) ? FieldsOf(above) : []);
}
