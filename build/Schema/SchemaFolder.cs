using System.Globalization;

namespace OperationsCase.Schema;

/// <summary>The folder <c>database</c>: what people write in it, and what is written from that.</summary>
internal sealed class SchemaFolder
{
    private const string HandWritten = ".sqlite.sql";

    private static readonly string[] Folders = ["tables", "views"];

    private readonly string path;
    private readonly List<string> refusals = [];
    private readonly Dictionary<string, string> written = [];

    public SchemaFolder(string path)
    {
        this.path = path;
        var files = Folders.SelectMany(Read).ToList();
        refusals.AddRange(TwinsOfNothing());

        if (files.Count == 0 && refusals.Count == 0)
        {
            refusals.Add($"{path} holds no tables and no views");
        }

        if (refusals.Count > 0)
        {
            return;
        }

        try
        {
            Arrange(files);
        }
        catch (FormatException exception)
        {
            refusals.Add(exception.Message);
        }
    }

    /// <summary>What cannot be written, each with its file and line. Nothing is written while there is any.</summary>
    public IReadOnlyList<string> Refusals => refusals;

    /// <summary>The T-SQL of every table and view, each after what it references.</summary>
    public IReadOnlyList<SourceFile> InOrder { get; private set; } = [];

    /// <summary>What is written from the T-SQL, by its place in this folder.</summary>
    public IReadOnlyDictionary<string, string> Written => written;

    /// <summary>The written files that are missing, differ, or are left over from something that is gone.</summary>
    public IReadOnlyList<string> Differences() =>
    [
        .. written.Where(file => !File.Exists(At(file.Key)) || File.ReadAllText(At(file.Key)) != file.Value).Select(file => file.Key)
            .Concat(LeftOver())
            .Order(StringComparer.Ordinal),
    ];

    public void Write()
    {
        Directory.CreateDirectory(At("sqlite"));

        foreach (var file in LeftOver())
        {
            File.Delete(At(file));
        }

        foreach (var (file, text) in written)
        {
            File.WriteAllText(At(file), text);
        }
    }

    private string At(string file) => Path.Combine(path, file);

    private IEnumerable<string> LeftOver() => Files("sqlite").Select(file => $"sqlite/{file}").Where(file => !written.ContainsKey(file));

    private IEnumerable<string> Files(string folder) => Directory.Exists(At(folder))
        ? Directory.EnumerateFiles(At(folder), "*.sql").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)
        : [];

    private IEnumerable<string> TwinsOfNothing() =>
        from folder in Folders
        from file in Files(folder)
        where file.EndsWith(HandWritten, StringComparison.Ordinal)
        where folder != "views" || !File.Exists(At($"{folder}/{file[..^HandWritten.Length]}.sql"))
        select $"{folder}/{file} is the twin of no view, and only a view's twin is written by hand";

    private IEnumerable<SourceFile> Read(string folder)
    {
        foreach (var file in Files(folder).Where(file => !file.EndsWith(HandWritten, StringComparison.Ordinal)))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var twin = $"{folder}/{name}{HandWritten}";
            var tsql = File.ReadAllText(At($"{folder}/{file}"));
            var reader = new DefinitionReader();
            var definition = reader.Read(name, tsql, hasTwin: File.Exists(At(twin)));

            refusals.AddRange(reader.Refusals.Select(refusal => $"{folder}/{file}, {refusal}"));

            if (definition is not null)
            {
                yield return new SourceFile($"{folder}/{name}", tsql, File.Exists(At(twin)) ? twin : null, definition);
            }
        }
    }

    private void Arrange(IReadOnlyList<SourceFile> files)
    {
        var placed = ReferenceOrder.Of(files.Select(file => file.Definition));
        InOrder = [.. placed.Select(one => files.Single(file => file.Definition == one.Definition))];
        written["order.txt"] = string.Concat(InOrder.Select(file => $"{file.Name}\n"));

        foreach (var ((level, definition), file) in placed.Zip(InOrder))
        {
            var source = file.HandWrittenTwin ?? $"{file.Name}.sql";
            var twin = file.HandWrittenTwin is null ? SqliteTwin.Of(definition) : File.ReadAllText(At(file.HandWrittenTwin));

            written[$"sqlite/{level.ToString("00", CultureInfo.InvariantCulture)}-{definition.Name}.sql"] =
                $"-- Written by build/Schema from database/{source}; change that file, not this one.\n{twin}";
        }
    }
}

/// <param name="Name">The folder and the name without its ending, such as <c>tables/Ward</c>: a line of order.txt.</param>
internal sealed record SourceFile(string Name, string TSql, string? HandWrittenTwin, Definition Definition);
