using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace OperationsCase.Foundation.Requests;

/// <summary>
/// The name under which a renamed request is still written to the audit and to the access log: their digests hold it, so it never changes.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StoredAsAttribute(string name) : Attribute
{
    public string Name => name;
}

internal static class StoredNames
{
    /// <summary>What <see cref="IIdempotent.IdempotencyKey"/> is called in JSON, in entries of the audit and by the API.</summary>
    public const string IdempotencyKey = "SubmissionId";

    private static readonly ConcurrentDictionary<Type, string> Known = [];

    /// <summary>The name of a request in everything that is stored: its type's own, or the one from before it was renamed.</summary>
    public static string StoredName(this Type request) =>
        Known.GetOrAdd(request, type => type.GetCustomAttribute<StoredAsAttribute>()?.Name ?? type.Name);

    /// <summary>Gives properties their stored names in JSON. For the contract resolver of whatever is stored or sent by another system.</summary>
    public static void Apply(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(IIdempotent)))
        {
            return;
        }

        foreach (var property in type.Properties.Where(property => property.Name.Equals(
            nameof(IIdempotent.IdempotencyKey),
            StringComparison.OrdinalIgnoreCase)))
        {
            property.Name = type.Options.PropertyNamingPolicy?.ConvertName(IdempotencyKey) ?? IdempotencyKey;
        }
    }
}
