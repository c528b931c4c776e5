using System.Xml.Linq;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Access.Accounts;
using OperationsCase.Demonstration;
using OperationsCase.Foundation.Data;
using OperationsCase.Networks;
using OperationsCase.Operations;

namespace OperationsCase.Database.Tests.Constraints;

/// <summary>A small record with rows in every table, written by the product's own commands and then held in memory.</summary>
internal static class GoodRecord
{
    private const int Operations = 40;
    private const string Priya = "priya.raman@police.example";

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 15, 0, TimeSpan.Zero);

    public static async Task<SqliteConnection> Write()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"good-{Guid.CreateVersion7():N}");
        Directory.CreateDirectory(folder);
        await new DemonstrationRecord(Now, Operations).WriteTo(folder, (_, _) => { });
        await WhatTheDemonstrationLeavesOut(folder);
        var memory = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
        memory.Open();

        using (var file = new SqliteConnection(new Settings { Data = folder }.SqliteConnectionString))
        {
            file.Open();
            file.BackupDatabase(memory);
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);

        return memory;
    }

    private static async Task WhatTheDemonstrationLeavesOut(string folder)
    {
        await using var stage = new Stage(folder, isLoading: true) { Now = Now };
        var accounts = await stage.Accounts();
        var priya = new Person { Id = accounts[Priya], Name = "DC Priya Raman", Email = Priya, Role = Role.BoroughOfficer, Unit = "Hackney drugs unit" };

        await stage.Done(Person.TheSystem, new IssueToken(Priya));
        await stage.Done(priya, new ListOperations());
        await stage.Done(priya, new IdentifyNetwork
        {
            SubmissionId = Guid.CreateVersion7(Now),
            Name = "Fulmar",
            Drugs = "Heroin",
            Level = 1,
            Summary = "Works out of two flats.",
            IdentifiedOn = DateOnly.FromDateTime(Now.Date),
            BoroughCodes = ["E09000012"],
        });
        stage.Services.GetRequiredService<KeyRing>().StoreElement(new XElement("key"), "key-1");
    }
}
