using OperationsCase.Foundation.Requests;
using System.Collections.Concurrent;
using System.Reflection;

namespace OperationsCase.Access;

/// <summary>The person at the keyboard. Which boroughs they serve stands in the database, where <see cref="Visible"/> asks.</summary>
public interface ICurrentUser : IRequestSender
{
    /// <summary>Rank and name as said at work, such as "DC Priya Raman".</summary>
    string Name { get; }

    Role Role { get; }

    string Unit { get; }

    /// <summary>1 for those who see networks and cash, else 0: the parameter of the conditions in <see cref="Visible"/> that ask.</summary>
    int SeesMoney => (Role & Role.Investigators) != Role.None ? 1 : 0;
}

/// <summary>Marks a request about one operation, named by its reference, so that the pipeline can check it first.</summary>
public interface IConcernsOperation
{
    string Operation { get; }
}

/// <inheritdoc cref="IConcernsOperation" />
public interface IConcernsNetwork
{
    string Network { get; }
}

/// <inheritdoc cref="IConcernsOperation" />
public interface IConcernsSeizure
{
    string Seizure { get; }
}

/// <inheritdoc cref="IConcernsOperation" />
public interface IConcernsProblem
{
    string Problem { get; }
}

/// <inheritdoc cref="IConcernsOperation" />
public interface IConcernsClaim
{
    string Claim { get; }
}

/// <summary>Marks a request about one operation, network, seizure or local problem, whichever the reference names.</summary>
public interface IConcernsRestrictable
{
    string Case { get; }
}

internal static class RolePermissions
{
    /// <summary>Whether the officer's role may send such a request at all.</summary>
    public static bool May<TRequest>(this ICurrentUser officer) => officer.Role.May(typeof(TRequest));

    public static bool May(this Role role, Type request) => (Allowed.GetOrAdd(request, RolesOf) & role) != Role.None;

    private static readonly ConcurrentDictionary<Type, Role> Allowed = [];

    private static Role RolesOf(Type request) => request.GetCustomAttribute<AllowedToAttribute>()?.Roles ?? Role.None;
}
