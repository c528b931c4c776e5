using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Demonstration;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Import;
using OperationsCase.Networks;
using OperationsCase.Problems;

namespace OperationsCase.Tests.Import;

/// <summary>A record of its own whose clock can go back, with three officers, a network and a problem on it.</summary>
internal sealed class ReplayRoom : IAsyncDisposable
{
    public static readonly DateTimeOffset Opens = new(2023, 4, 3, 8, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Today = new(2026, 11, 23, 9, 15, 0, TimeSpan.Zero);

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"playhouse-{Guid.CreateVersion7():N}");

    private ReplayRoom()
    {
        Directory.CreateDirectory(folder);
        Stage = BatchApplication.OverFile(Composition.Build, folder, new SettableTimeProvider { Now = Today }, isLoading: true);
        Stage.Now = Opens;
    }

    public BatchApplication Stage { get; }

    public DemoPerson Detective { get; private set; } = null!;

    /// <summary>Of another borough and unit, who sees the same network.</summary>
    public DemoPerson Analyst { get; private set; } = null!;

    public string Network { get; private set; } = "";

    public string Problem { get; private set; } = "";

    public Gazetteer Gazetteer => Stage.Services.GetRequiredService<Gazetteer>();

    public static async Task<ReplayRoom> Open()
    {
        var house = new ReplayRoom();
        await house.Stage.Services.GetRequiredService<DatabaseSetup>().Create(isDemonstration: true);
        house.Detective = house.AnOfficer(
            "DC Priya Raman",
            Role.BoroughOfficer,
            "Hackney drugs unit",
            Given.CaseRoom.Hackney,
            Given.CaseRoom.TowerHamlets);
        house.Analyst = house.AnOfficer(
            "Saira Malik",
            Role.DirectorateAnalyst,
            "Drugs Directorate",
            Given.CaseRoom.Hackney,
            Given.CaseRoom.TowerHamlets);
        house.Network = await house.Stage.Done(house.Detective, ANetwork("Harrier"));
        house.Problem = await house.Stage.Done(house.Detective, new RecordProblem
        {
            Title = "Dealing on Lymington Avenue",
            WardCode = house.AWard(Given.CaseRoom.Hackney),
            Place = "Lymington Avenue, by the shops",
            What = "Open dealing from the alley.",
            SinceOn = new DateOnly(2023, 3, 1),
        });

        return house;
    }

    public static IdentifyNetwork ANetwork(string name) => new()
    {
        Name = name,
        Drugs = "Crack cocaine and heroin",
        Level = 2,
        Summary = "Runs four phone lines.",
        IdentifiedOn = new DateOnly(2023, 3, 1),
        BoroughCodes = [Given.CaseRoom.Hackney],
    };

    public string AWard(string borough) => Gazetteer.Wards.First(ward => ward.BoroughCode == borough).Code;

    public async Task<IReadOnlyList<ImportOutcome>> Import(params IEnumerable<ImportedCase> cases) =>
        await new CaseImport(Stage).Load(cases).ToListAsync();

    /// <summary>Sends what was done in a case to the product, one after the other and each in a transaction of its own.</summary>
    /// <returns>What was answered to each.</returns>
    public async Task<IReadOnlyList<ImportedAnswer>> SendAll(IReadOnlyList<ImportedCommand> acts)
    {
        var answers = new List<ImportedAnswer>();

        foreach (var act in acts)
        {
            Stage.Now = act.At;
            answers.Add(await act.Send(Stage, act.By == Detective.Id ? Detective : Analyst));
        }

        return answers;
    }

    public SqliteConnection Read()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, Settings.FileName) }.ToString());
        connection.Open();

        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await Stage.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private DemoPerson AnOfficer(string name, Role role, string unit, params string[] boroughs)
    {
        var person = new DemoPerson { Id = Guid.CreateVersion7(Opens), Name = name, Role = role, Unit = unit };
        using var connection = Read();
        connection.Execute(
            """
            INSERT INTO Officer (Id, Email, Name, Role, Unit, SecurityStamp, FailedSignIns, CreatedAt)
            VALUES (@Id, @Name, @Name, @Role, @Unit, 'stamp', 0, @CreatedAt)
            """,
            new { person.Id, person.Name, Role = role.ToString(), person.Unit, CreatedAt = Opens });

        foreach (var borough in boroughs)
        {
            connection.Execute("INSERT INTO OfficerBorough (OfficerId, BoroughCode) VALUES (@Id, @borough)", new { person.Id, borough });
        }

        return person;
    }
}
