using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Bench.Kept;
using OperationsCase.Deadlines;
using OperationsCase.Demonstration;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Import;
using OperationsCase.Networks;
using OperationsCase.Statute;

namespace OperationsCase.Bench.Given;

/// <summary>Loads the record that other systems are given too, and says how it was put into this one's terms.</summary>
internal sealed class GivenRecord(SourceFolder source, RecordFolder record)
{
    /// <returns>How many right answers the product does not give.</returns>
    public async Task<int> Load()
    {
        await using var app = await record.Empty();
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var gazetteer = app.Services.GetRequiredService<Gazetteer>();
        var law = new CurrentRules(app.Services.GetRequiredService<StatuteBook>(), await app.Services
            .GetRequiredService<BankHolidayCalendars>()
            .Latest(), now);
        var people = await People(app, gazetteer, now);
        var watch = Stopwatch.StartNew();
        var networks = await Networks(app, gazetteer, people);
        var translated = new TranslatedCase(gazetteer, law, people, networks);
        await record.Import(
            app,
            source.Cases().Select(translated.Case),
            (done, memory) => Console.Write($"\r  {done:n0} cases, {memory:n0} MB"),
            refused => Console.WriteLine($"\r  Case {refused.Line} was refused: {refused.Refusals[0].Message}"));
        Console.WriteLine($"\n  Loaded in {watch.Elapsed.TotalSeconds:n0} s into {record.Folder}");
        Console.WriteLine($"  {source.NeverShown:n0} times were never shown by London's clocks, and are read as if the clocks had not gone forward.");
        Console.WriteLine("  Wards are not London's in the file; each case is in a ward of its borough. A case's network is a link and a "
            + "claim confirmed on the day the case was created.");
        Console.WriteLine($"  {translated.TooLittle:n0} sums are below £1,000, which the law does not let anybody seize as cash, and were left out.");
        Console.WriteLine($"  {translated.Shortened:n0} orders ran longer than three months from any day on which they could have been "
            + $"made, and end on the last day the law allows.");
        await RecordFolder.Settle(app);

        return await new RightAnswers(source.Answers(), record, people[""]).Check();
    }

    private async Task<IReadOnlyDictionary<string, DemoPerson>> People(BatchApplication app, Gazetteer gazetteer, DateTimeOffset now)
    {
        string[] everywhere = [.. gazetteer.Boroughs.Select(borough => borough.Code)];
        var people = source.Answers().GetProperty("owners").EnumerateArray().Select(owner => owner.GetString()!)
            .ToDictionary(owner => owner, owner => Someone(owner, Role.BoroughOfficer, "Owners of cases"));
        people[""] = Someone("analyst", Role.DirectorateAnalyst, "Drugs Directorate");
        await using var database = new Database(app.Services.GetRequiredService<IEngine>());
        database.WillChange();
        await database.Load(
            "Officer",
            ["Id", "Email", "Name", "Role", "Unit", "SecurityStamp", "FailedSignIns", "CreatedAt"],
            people.Values.Select(person => new object?[] { person.Id, person.Email, person.Name, person.Role
                .ToString(), person.Unit, person.Name, 0, now }));
        await database.Load(
            "OfficerBorough",
            ["OfficerId", "BoroughCode"],
            people.Values.SelectMany(person => person.Boroughs.Select(borough => new object?[] { person.Id, borough })));
        await database.Commit();

        return people;

        DemoPerson Someone(string name, Role role, string unit) =>
            new() { Id = Guid.CreateVersion7(now), Name = name, Email = $"{name}@police.example", Role = role, Unit = unit, Boroughs = everywhere };
    }

    /// <summary>Identifies each network on the day of its first case, in that case's borough; later cases widen it.</summary>
    private async Task<IReadOnlyDictionary<string, string>> Networks(
        BatchApplication app,
        Gazetteer gazetteer,
        IReadOnlyDictionary<string, DemoPerson> people)
    {
        var (first, references) = (new HashSet<string>(), new Dictionary<string, string>());
        await record.Import(app, source.Cases().Where(given => given.Network.Length > 0 && first.Add(given.Network)).Select(given =>
            new ImportedCase(given.Number, [ImportedCommand.Of(people[given.Owner].Id, given.CreatedAt, () => new IdentifyNetwork
            {
                Name = given.Network,
                Drugs = "Not said",
                Level = 1,
                Summary = "Named in the record that was given.",
                IdentifiedOn = London.DateOf(given.CreatedAt),
                BoroughCodes = [gazetteer.Boroughs.First(borough => borough.Name == given.Borough).Code],
            }, reference => references[given.Network] = reference)])));

        return references;
    }
}
