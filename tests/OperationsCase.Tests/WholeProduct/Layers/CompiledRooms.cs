using System.Text.RegularExpressions;
using Mono.Cecil;

namespace OperationsCase.Tests.WholeProduct.Layers;

/// <summary>What the compiled types of the product say of its rooms: which they know and which tables they write.</summary>
internal static partial class CompiledRooms
{
    /// <summary>Where the compiled pages are, each named by the path of its file.</summary>
    private const string Pages = "AspNetCoreGeneratedDocument";

    /// <summary>The types of upgrades, which are written once, for the tables of their day.</summary>
    private static readonly IReadOnlyList<string> Upgrades =
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "src", "OperationsCase", "Foundation", "Data", "Upgrades"))
            .Select(file => Path.GetFileNameWithoutExtension(file)),
    ];

    private static readonly string Product = typeof(Composition).Assembly.GetName().Name!;

    private static readonly IReadOnlyList<TypeDefinition> Types = Read();

    /// <summary>Each edge, with the uses that make it.</summary>
    public static ILookup<Edge, string> Uses { get; } =
        (from type in Types
         from used in TypesUsed.By(type)
         let edge = new Edge(RoomOf(type) ?? "", RoomOf(used) ?? "")
         where edge is { From.Length: > 0, To.Length: > 0 } && edge.From != edge.To
         select (edge, Use: $"{type.Name} -> {Outermost(used).Name}"))
        .Distinct()
        .ToLookup(one => one.edge, one => one.Use);

    public static IReadOnlySet<Edge> Edges { get; } = Uses.Select(uses => uses.Key).ToHashSet();

    /// <summary>Each table with the rooms whose statements write it.</summary>
    public static ILookup<string, string> Writers { get; } =
        (from type in Types
         where !Upgrades.Contains(type.Name)
         from text in TypesUsed.TextsOf(type)
         from Match write in Write().Matches(text)
         select (Table: write.Groups["table"].Value, Room: RoomOf(type)!))
        .Distinct()
        .ToLookup(one => one.Table, one => one.Room);

    /// <returns>Null for what is not the product's.</returns>
    private static string? RoomOf(TypeReference type)
    {
        var outermost = Outermost(type);

        return type is GenericParameter || (outermost.Scope is AssemblyNameReference other && other.Name != Product) ? null
            : outermost.Namespace == Pages ? outermost.Name.Split('_')[0]
            : outermost.Namespace.Split('.') switch
            {
                [var product, var room, ..] when product == Product => room,
                [var product] when product == Product => LayerRules.Root,
                _ => null,
            };
    }

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IReadOnlyList<TypeDefinition> Read()
    {
        var path = typeof(Composition).Assembly.Location;
        var resolver = new DefaultAssemblyResolver();

        foreach (var near in new[] { typeof(Composition), typeof(object), typeof(Microsoft.AspNetCore.Builder.WebApplication) })
        {
            resolver.AddSearchDirectory(Path.GetDirectoryName(near.Assembly.Location));
        }

        return [.. ModuleDefinition.ReadModule(path, new ReaderParameters { AssemblyResolver = resolver }).Types];
    }

    [GeneratedRegex(@"\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+(?<table>[A-Z]\w+)")]
    private static partial Regex Write();
}
