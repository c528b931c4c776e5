using Microsoft.AspNetCore.Identity;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Demonstration;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Bench.Made;

/// <summary>Everybody with an account in a record of the bench: some hundreds in one borough each, and two who serve every borough.</summary>
internal sealed class BenchOfficers
{
    public const string Password = "correct horse battery bench";

    public const string SuperintendentEmail = "supt.ada.calder@police.example";

    private const int DetectivesOfABorough = 9;

    private readonly Dictionary<string, List<DemoPerson>> detectives = [];

    public BenchOfficers(Gazetteer gazetteer, DateTimeOffset now)
    {
        string[] everywhere = [.. gazetteer.Boroughs.Select(borough => borough.Code)];
        Superintendent = Someone("Supt Ada Calder", Role.ClosureAuthorisingOfficer, "Central command", now, everywhere);
        Analyst = Someone("Saira Malik", Role.DirectorateAnalyst, "Drugs Directorate", now, everywhere);
        var next = 0;

        foreach (var borough in gazetteer.Boroughs)
        {
            detectives[borough.Code] = [.. Enumerable
                .Range(0, DetectivesOfABorough)
                .Select(_ => Someone($"DC {DemoOfficers.FullName(next++)}", Role.BoroughOfficer, $"{borough.Name} drugs unit", now, borough.Code))];
        }
    }

    /// <summary>Who signs in to be measured: serves every borough, and may write.</summary>
    public DemoPerson Superintendent { get; }

    /// <summary>Decides about claims of every unit.</summary>
    public DemoPerson Analyst { get; }

    public IReadOnlyList<DemoPerson> DetectivesOf(string borough) => detectives[borough];

    public async Task Join(Database database, DateTimeOffset now)
    {
        var hash = new PasswordHasher<SignInAccount>().HashPassword(new SignInAccount(), Password);
        var all = detectives.Values.SelectMany(unit => unit).Append(Superintendent).Append(Analyst).ToList();
        await database.Load(
            "Officer",
            ["Id", "Email", "Name", "Role", "Unit", "PasswordHash", "SecurityStamp", "FailedSignIns", "CreatedAt"],
            all.Select((person, number) => new object?[]
            {
                person.Id, person == Superintendent ? person.Email : $"{number}.{person.Email}", person.Name, person.Role.ToString(), person.Unit,
                person == Superintendent ? hash : null, $"stamp {number}", 0, now,
            }));
        await database.Load(
            "OfficerBorough",
            ["OfficerId", "BoroughCode"],
            all.SelectMany(person => person.Boroughs.Select(borough => new object?[] { person.Id, borough })));
    }

    private static DemoPerson Someone(string name, Role role, string unit, DateTimeOffset now, params string[] boroughs) => new()
    {
        Id = Guid.CreateVersion7(now),
        Name = name,
        Email = $"{name.Replace(' ', '.').ToLowerInvariant()}@police.example",
        Role = role,
        Unit = unit,
        Boroughs = boroughs,
    };
}
