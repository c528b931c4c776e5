using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using System.Reflection;
using OperationsCase.GovUk;

namespace OperationsCase.Audit.Log;

/// <summary>What can be asked of the program and is logged: the choices by which the log is searched.</summary>
internal static class AuditActionChoices
{
    private const string SignedIn = "SignIn";

    private static readonly ILookup<AuditLogKind, string> All = typeof(AuditActionChoices).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<AllowedToAttribute>() is not null
            && type.GetCustomAttribute<NotInAccessLogAttribute>() is null
            && !type.IsAssignableTo(typeof(INotAudited)))
        .Select(type => (Kind: type.IsAssignableTo(typeof(IBaseRequest)) && !type.IsCommand()
            ? AuditLogKind.Looked
            : AuditLogKind.Changed, type.StoredName()))
        .Append((AuditLogKind.Changed, SignedIn))
        .ToLookup(act => act.Item1, act => act.Item2);

    public static IEnumerable<(string Act, string Words)> Of(AuditLogKind half) =>
        All[half].Distinct().Select(act => (act, Words(act))).OrderBy(act => act.Item2, StringComparer.Ordinal);

    /// <summary>"GetNetwork" as "Opened a network"; a command without words of its own as it is named, "Record closure notice".</summary>
    public static string Words(string act) =>
        AuditActionNames.Of.GetValueOrDefault(act) ?? RequestsSaidInAuditLog.ByName.GetValueOrDefault(act) ?? FieldNames.Sentence(act);
}
