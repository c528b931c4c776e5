using System.Xml.Linq;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Database.Tests.Constraints;
using OperationsCase.Demonstration;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Import;
using OperationsCase.Problems;

namespace OperationsCase.Database.Tests.Upgrades;

/// <summary>Makes the populated record that a version leaves to those after it, by demonstration and a little work.</summary>
public class KeepThisVersionTests
{
    private const int Operations = 40;

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 15, 0, TimeSpan.Zero);

    /// <summary>
    /// Set to yes when a version is released, it keeps the record in this folder; commit it with the line of its upgrade in
    /// released.sha256.
    /// </summary>
    private const string Variable = "OPERATIONSCASE_KEEP_THIS_VERSION";

    [Test]
    public async Task The_product_can_fill_every_table_of_this_version_with_its_own_commands()
    {
        var folder = Directory.CreateTempSubdirectory("populated-").FullName;
        await new DemoRecord(Composition.Build, Now, Operations).WriteTo(folder, (_, _) => { });
        await AddWhatTheDemonstrationLacks(folder);

        PopulatedRecord record;

        await using (var connection = new SqliteConnection(new Settings { Data = folder }.SqliteConnectionString))
        {
            await connection.OpenAsync();
            record = await PopulatedRecord.Of(connection, CompiledSchemas.Tables);
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);

        Assert.That(record.Tables
            .Where(table => table.Rows.Count == 0)
            .Select(table => table.Table), Is.Empty, "These tables have no row to find again");

        if (Environment.GetEnvironmentVariable(Variable) == "yes")
        {
            record.Keep(Upgrade.CarriedFor(SqliteUpgradeEngine.Name)[^1].Name);
        }
    }

    /// <summary>What only people at work leave behind: keys, tokens, things looked at, a form sent.</summary>
    private static async Task AddWhatTheDemonstrationLacks(string folder)
    {
        await using var application = BatchApplication.OverFile(Composition.Build, folder, new SettableTimeProvider { Now = Now }, isLoading: true);
        await using var connection = await application.Services.GetRequiredService<IEngine>().Open();
        var sign = await connection.QueryFirstAsync<(string Problem, string OfficerId, string Name, string Email)>(
            """
            SELECT p.Reference, officer.Id, officer.Name, officer.Email
            FROM LocalProblem AS p
            JOIN OfficerBorough AS serves ON serves.BoroughCode = p.BoroughCode
            JOIN Officer AS officer ON officer.Id = serves.OfficerId
            WHERE officer.Role = 'SntSergeant'
            ORDER BY p.Reference, officer.Email
            """);
        var sergeant = new DemoPerson { Id = Guid.Parse(sign.OfficerId), Name = sign.Name, Email = sign.Email, Role = Role.SntSergeant };
        await application.Done(BatchOfficer.TheSystem, new IssueApiTokenAtConsole(sign.Email));
        await application.Done(sergeant, new LogProblemSign
        {
            IdempotencyKey = Guid.CreateVersion7(Now),
            Problem = sign.Problem,
            SeenAt = Now.AddHours(-2),
            What = "Wraps under the bench, £5 each — as before",
            SeenBy = "Resident B",
        });
        await application.Done(sergeant, new GetProblem(sign.Problem));
        var priya = new DemoPerson
        {
            Id = (await DemoAccounts.Ids(application))["priya.raman@police.example"],
            Name = "DC Priya Raman",
            Email = "priya.raman@police.example",
            Role = Role.BoroughOfficer,
        };
        await WholeClosure.Write(application, priya);
        await WholeMoney.Write(application, priya, Now);
        await GoodRecord.MovedByAHoliday(application, priya);
        await GoodRecord.WithADocument(application, priya);
        await GoodRecord.WithPremises(application, priya);
        await GoodRecord.MarkedKeptAndErased(
            application,
            priya,
            await GoodRecord.Network(application, priya, "Fulmar"),
            await GoodRecord.Network(application, priya, "Petrel"));
        await SignInSampleRows.Write(application, sergeant);
        application.Services.GetRequiredService<DataProtectionKeyStore>().StoreElement(new XElement("key", "not one that opens anything"), "key");
        await application.SealLog();
    }
}
