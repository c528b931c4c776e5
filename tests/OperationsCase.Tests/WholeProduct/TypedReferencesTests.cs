using System.Reflection;
using System.Text.RegularExpressions;
using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Tests.WholeProduct;

/// <summary>Whatever names a case says so by its type, so that authorisation, the access log and the marking find it without a list.</summary>
public partial class TypedReferencesTests
{
    /// <summary>What is called a reference and names no case, or says it among other words.</summary>
    private static readonly string[] OfOthers =
    [
        "SafeguardingReference", "NetworkOperatorReference", "NameAndReference", "TaskingReference", "SurveillanceReference",
    ];

    /// <summary>Requests with a reference that are not let in because of it, and why.</summary>
    private static readonly Dictionary<string, string> NotConcerned = new()
    {
        ["BreakGlass"] = "It is about a case that its sender may not see yet, and answers whatever it cannot open alike.",
    };

    private static IReadOnlyList<Type> Types { get; } = [.. typeof(Composition).Assembly.GetTypes().Where(type => !IsCompilers(type))];

    private static IEnumerable<Type> Requests => Types.Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IBaseRequest)));

    [Test]
    public void Texts_do_not_name_cases() => Assert.That(
        from type in Told()
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where property.PropertyType == typeof(string) && Naming().IsMatch(property.Name) && !OfOthers.Contains(property.Name)
        select $"{type.FullName}.{property.Name}",
        Is.Empty);

    [Test]
    public void A_request_that_names_a_case_concerns_it() => Assert.That(
        from request in Types
        where request.IsDefined(typeof(AllowedToAttribute), inherit: false) && !request.IsAssignableTo(typeof(IConcernsCase))
            && request.GetProperties().Any(property => property.PropertyType.IsAssignableTo(typeof(ICaseReference)))
        select request.Name,
        Is.EquivalentTo(NotConcerned.Keys));

    [Test]
    public void Each_kind_of_case_has_one_type_of_reference() => Assert.That(
        CaseReferences.Types.Select(type => ((ICaseReference)Activator.CreateInstance(type)!).KindCode).OfType<string>(),
        Is.EquivalentTo(Composition.Kinds.Select(kind => kind.Code)));

    /// <summary>Requests, their answers, and the rows within both, with everything that these are made of.</summary>
    private static HashSet<Type> Told()
    {
        var told = new HashSet<Type>();

        foreach (var request in Requests)
        {
            Add(request);

            foreach (var answer in request.GetInterfaces().Where(type => type.IsGenericType).SelectMany(type => type.GetGenericArguments()))
            {
                Add(answer);
            }
        }

        foreach (var row in Types.Where(type => type.Name.EndsWith("Row", StringComparison.Ordinal) && IsOfARoomThatTells(type)))
        {
            Add(row);
        }

        return told;

        void Add(Type type)
        {
            foreach (var part in type.IsGenericType ? type.GetGenericArguments() : type.HasElementType ? [type.GetElementType()!] : [])
            {
                Add(part);
            }

            var isOurs = type.Assembly == typeof(Composition).Assembly && type is { IsEnum: false, IsGenericParameter: false };

            if (isOurs && !CaseReferences.Is(type) && !IsOfErasedCases(type) && told.Add(type))
            {
                foreach (var property in type.GetProperties())
                {
                    Add(property.PropertyType);
                }
            }
        }
    }

    /// <summary>The import, the demonstration and the upgrades in Foundation read and write rows of tables, and tell nobody of them.</summary>
    private static bool IsOfARoomThatTells(Type type) => type.Namespace is { } room
        && !room.Contains(".Import", StringComparison.Ordinal)
        && !room.Contains(".Demonstration", StringComparison.Ordinal)
        && !room.Contains(".Foundation", StringComparison.Ordinal);

    /// <summary>A case that was erased has no mark and no reader, and its reference opens nothing.</summary>
    private static bool IsOfErasedCases(Type type) => type.FullName?.Contains("Tombstone", StringComparison.Ordinal) == true;

    private static bool IsCompilers(Type type) => type.FullName?.Contains('<', StringComparison.Ordinal) != false;

    [GeneratedRegex("(Reference|^Operation|^Network|^Seizure|^Problem|^Case|^Claim)$")]
    private static partial Regex Naming();
}
