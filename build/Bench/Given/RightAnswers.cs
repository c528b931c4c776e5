using System.Text.Json;
using Dapper;
using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Bench.Kept;
using OperationsCase.Demonstration;
using OperationsCase.Performance;
using OperationsCase.Statute;

namespace OperationsCase.Bench.Given;

/// <summary>Asks the loaded record what the folder knows the answers to.</summary>
internal sealed class RightAnswers(JsonElement answers, RecordFolder record, DemoPerson analyst)
{
    private int wrong;

    public async Task<int> Check()
    {
        await using var connection = record.Read();
        var from = DateOnly.ParseExact(answers.GetProperty("fy")[0].GetString()!, "yyyy-MM-dd");
        Say("cases", answers.GetProperty("n").GetInt32(), connection.QuerySingle<int>("SELECT COUNT(*) FROM Operation"));
        Say("events", answers.GetProperty("events").GetInt32(), connection.QuerySingle<int>(
            "SELECT COUNT(*) FROM AuditEntry WHERE Action = 'EarlierEntry' AND NOT Detail LIKE 'Described:%'"));
        Say("orders that end within 7 days", answers.GetProperty("due").GetInt32(), Due(connection));
        Say("cases of the financial year by borough", answers.GetProperty("fy_cases_by_borough"), ByBorough(
            connection,
            "o.StartedAt >= @From AND o.StartedAt < @Before",
            new { From = Kept(London.StartOf(from)), Before = Kept(London.StartOf(from.AddYears(1))) }));
        Say("open cases executed by borough", answers.GetProperty("executed_by_borough"), ByBorough(
            connection,
            """
            o.Status <> 'Closed' AND EXISTS
            (
                SELECT 1 FROM AuditSubject AS about JOIN AuditEntry AS entry ON entry.Id = about.EntryId
                WHERE about.SubjectId = o.Id AND entry.Action = 'EarlierEntry' AND (entry.Detail = @Executed OR entry.Detail LIKE @ExecutedAndMore)
            )
            """,
            new { TranslatedCase.Executed, ExecutedAndMore = $"{TranslatedCase.Executed}:%" }));
        Say(
            "distinct networks disrupted in the financial year by borough, by the product's own measure",
            answers.GetProperty("fy_distinct_networks"),
            await Disrupted(connection, from.Year));

        return wrong;
    }

    /// <summary>By the product's own query, which an analyst of every borough sends.</summary>
    private async Task<IReadOnlyDictionary<string, int>> Disrupted(SqliteConnection connection, int year)
    {
        await using var app = Composition.Build(
            record.Settings,
            builder => builder.Services.AddScoped<ICurrentUser>(_ => analyst));
        var counted = await app.Services.GetRequiredService<IMediator>().Send(new CountNetworksDisrupted { Year = year });
        var names = connection
            .Query<(string Code, string Name)>("SELECT Code, Name FROM Borough")
            .ToDictionary(borough => borough.Code, borough => borough.Name);

        return counted.Value.ByBorough.ToDictionary(row => names[row.BoroughCode], row => row.Networks);
    }

    private static int Due(SqliteConnection connection)
    {
        var today = connection.QuerySingle<string>("SELECT date('now', 'localtime')");

        return connection.QuerySingle<int>(
            """
            SELECT COUNT(*) FROM Deadline
            WHERE RuleId = 'closure-order.longest' AND MetAt IS NULL AND StoodDownAt IS NULL AND LastDayOn > @today
                AND LastDayOn <= date(@today, '+7 days')
            """,
            new { today });
    }

    private static Dictionary<string, int> ByBorough(SqliteConnection connection, string where, object parameters) =>
        connection.Query<(string Name, long Cases)>(
            $"SELECT borough.Name, COUNT(*) FROM Operation AS o JOIN Borough AS borough ON borough.Code = o.BoroughCode WHERE {where} "
                + $"GROUP BY borough.Name",
            parameters)
            .ToDictionary(row => row.Name, row => (int)row.Cases);

    private static string Kept(DateTimeOffset at) => (string)Foundation.Data.DapperTypeHandlers.AsSqliteKeeps(at);

    private void Say(string what, JsonElement right, IReadOnlyDictionary<string, int> found)
    {
        var different = right.EnumerateObject().Count(borough => borough.Value.GetInt32() != found.GetValueOrDefault(borough.Name));
        wrong += different > 0 ? 1 : 0;
        Console.WriteLine(different == 0
            ? $"  agrees: {what}, {right.EnumerateObject().Sum(borough => borough.Value.GetInt32()):n0} in all"
            : $"  DIFFERS: {what}, in {different} boroughs");
    }

    private void Say(string what, int right, int found)
    {
        wrong += right == found ? 0 : 1;
        Console.WriteLine(right == found ? $"  agrees: {what}, {right:n0}" : $"  DIFFERS: {what}, {found:n0} instead of {right:n0}");
    }
}
