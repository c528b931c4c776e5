using System.Reflection;

namespace OperationsCase.Access;

internal static class CaseReferences
{
    /// <summary>Every type of reference, of whichever room.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. typeof(ICaseReference).Assembly.GetTypes().Where(type => type.IsValueType && Is(type))];

    /// <summary>Whether it is a reference, which may be left out.</summary>
    public static bool Is(Type type) => (Nullable.GetUnderlyingType(type) ?? type).IsAssignableTo(typeof(ICaseReference));

    /// <summary>The properties by which a request says what it concerns. One that may be left out is a filter, and is none of them.</summary>
    public static IReadOnlyList<PropertyInfo> Concerned(Type request) => request.IsAssignableTo(typeof(IConcernsCase))
        ? [.. request.GetProperties().Where(property => property.PropertyType.IsAssignableTo(typeof(ICaseReference)))]
        : [];
}
