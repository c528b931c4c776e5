using System.Collections.Concurrent;
using System.Reflection;

namespace OperationsCase.Access;

internal static class RolePermissions
{
    /// <summary>Whether the officer's role may send such a request at all.</summary>
    public static bool May<TRequest>(this ICurrentUser officer) => officer.Role.May(typeof(TRequest));

    public static bool May(this Role role, Type request) => (Allowed.GetOrAdd(request, RolesOf) & role) != Role.None;

    private static readonly ConcurrentDictionary<Type, Role> Allowed = [];

    private static Role RolesOf(Type request) => request.GetCustomAttribute<AllowedToAttribute>()?.Roles ?? Role.None;
}
