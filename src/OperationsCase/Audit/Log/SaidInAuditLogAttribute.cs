using System.Reflection;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Audit.Log;

/// <summary>What somebody did by sending the request, in an auditor's words: "Opened premises".</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SaidInAuditLogAttribute(string words) : Attribute
{
    public string Words => words;
}

internal static class RequestsSaidInAuditLog
{
    /// <summary>The words of the requests that bring their own, by the name under which they are stored.</summary>
    public static IReadOnlyDictionary<string, string> ByName { get; } = (
        from type in typeof(SaidInAuditLogAttribute).Assembly.GetTypes()
        let said = type.GetCustomAttribute<SaidInAuditLogAttribute>()
        where said is not null
        select (Name: type.StoredName(), said.Words)).ToDictionary(one => one.Name, one => one.Words);
}
