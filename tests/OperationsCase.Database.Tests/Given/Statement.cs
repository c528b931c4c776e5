using System.Reflection;

namespace OperationsCase.Database.Tests;

/// <param name="Name">The type that the class Sql stands in, and the constant: <c>RecordClosureNotice.AddNotice</c>.</param>
internal sealed record Statement(string Name, string Text)
{
    private const BindingFlags Constants = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<Statement> In(Assembly assembly) => Unambiguous(
        from type in assembly.GetTypes()
        where type is { Name: "Sql", DeclaringType: not null }
        from field in type.GetFields(Constants)
        where (field.IsLiteral || field.IsInitOnly) && field.FieldType == typeof(string)
        select (type.DeclaringType!, field.Name, (string)(field.IsLiteral ? field.GetRawConstantValue() : field.GetValue(null))!));

    /// <remarks>The namespace goes before the name only where two rooms have a request of the same name.</remarks>
    private static IReadOnlyList<Statement> Unambiguous(IEnumerable<(Type Type, string Constant, string Text)> found) =>
    [
        .. from one in found
           group one by $"{Plain(one.Type.Name)}.{one.Constant}" into same
           from one in same
           let prefix = same.Count() == 1 ? "" : $"{one.Type.Namespace}.{(one.Type.DeclaringType is { } outer ? $"{Plain(outer.Name)}." : "")}"
           orderby same.Key, prefix
           select new Statement($"{prefix}{same.Key}", one.Text),
    ];

    private static string Plain(string type) => type.Split('`')[0];
}
