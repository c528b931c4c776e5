using OperationsCase.Foundation.Data;

namespace OperationsCase.Foundation.Reference;

/// <summary>Boroughs, wards and courts, read once: they change with a release of the reference files, not by the day.</summary>
internal sealed class Gazetteer(IEngine engine)
{
    private readonly Lazy<Task<GazetteerContents>> contents = new(() => Read(engine));

    public IReadOnlyList<Borough> Boroughs => Now.Boroughs;

    public IReadOnlyList<Ward> Wards => Now.Wards;

    public IReadOnlyList<Court> Courts => Now.Courts;

    private GazetteerContents Now => contents.Value.GetAwaiter().GetResult();

    public Borough? Borough(string? code) => Boroughs.FirstOrDefault(borough => borough.Code == code);

    public Ward? Ward(string? code) => Wards.FirstOrDefault(ward => ward.Code == code);

    public Court? Court(string? code) => Courts.FirstOrDefault(court => court.Code == code);

    private static async Task<GazetteerContents> Read(IEngine engine)
    {
        await using var database = new Database(engine);

        return new GazetteerContents(
            await database.List<Borough>(Sql.Boroughs, new { }).ConfigureAwait(false),
            await database.List<Ward>(Sql.Wards, new { }).ConfigureAwait(false),
            await database.List<Court>(Sql.Courts, new { }).ConfigureAwait(false));
    }

    private sealed record GazetteerContents(IReadOnlyList<Borough> Boroughs, IReadOnlyList<Ward> Wards, IReadOnlyList<Court> Courts);

    private static class Sql
    {
        internal const string Boroughs = "SELECT Code, Name, Abbreviation, TileRow, TileColumn FROM Borough ORDER BY Name";

        internal const string Wards = "SELECT Code, BoroughCode, Name FROM Ward ORDER BY BoroughCode, NameKey";

        internal const string Courts = "SELECT Code, Name, Address, Postcode, BoroughCode FROM Court ORDER BY Name, Code";
    }
}

public sealed record Borough
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public string Abbreviation { get; init; } = "";

    public int TileRow { get; init; }

    public int TileColumn { get; init; }
}

public sealed record Ward
{
    public string Code { get; init; } = "";

    public string BoroughCode { get; init; } = "";

    public string Name { get; init; } = "";
}

public sealed record Court
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public string Address { get; init; } = "";

    public string Postcode { get; init; } = "";

    public string BoroughCode { get; init; } = "";
}
