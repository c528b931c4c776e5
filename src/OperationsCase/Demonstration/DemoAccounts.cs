using System.Security.Cryptography;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Import;

namespace OperationsCase.Demonstration;

/// <summary>New passwords for one account of each role, made afresh each time and shown once.</summary>
internal sealed class DemoAccounts(IReadOnlyList<DemoAccounts.DemoAccountLine> lines)
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 4;
    private const int LettersInGroup = 4;

    public IReadOnlyList<DemoAccountLine> Lines => lines;

    /// <param name="Password">None when an administrator has disabled the account since.</param>
    public sealed record DemoAccountLine(string Role, string Name, string Email, string? Password);

    /// <param name="build">How the application is made.</param>
    /// <param name="folder">Where the demonstration record lives.</param>
    /// <param name="now">The real time.</param>
    public static async Task<DemoAccounts> Make(ApplicationFactory build, string folder, DateTimeOffset now)
    {
        await using var application = BatchApplication.OverFile(build, folder, new SettableTimeProvider { Now = now }, isLoading: false);
        var cast = new DemoOfficers(application.Services.GetRequiredService<Gazetteer>(), new DemoAddresses(new SeededRandom(0)).BusiestFirst);
        var ids = await Ids(application);
        cast.Administrator.Id = ids[cast.Administrator.Email];

        return new DemoAccounts(await application.InOneTransaction(async () =>
        {
            var lines = new List<DemoAccountLine>();

            foreach (var person in cast.WhoSignIn)
            {
                var password = ids.TryGetValue(person.Email, out var id) ? await NewPassword(application, cast.Administrator, id) : null;
                lines.Add(new DemoAccountLine(person.Role.Words(), person.Name, person.Email, password));
            }

            return lines;
        }));
    }

    /// <summary>The ids of all accounts, by their e-mail addresses.</summary>
    public static async Task<IReadOnlyDictionary<string, Guid>> Ids(BatchApplication application)
    {
        await using var database = new Database(application.Services.GetRequiredService<IEngine>());

        return (await database.List<AccountRow>(Sql.Accounts, new { })).ToDictionary(row => row.Email, row => row.Id);
    }

    public void Print(string data, string url)
    {
        var email = lines.Max(line => line.Email.Length);
        var role = lines.Max(line => line.Role.Length);
        Console.WriteLine();
        Console.WriteLine(
            $"Everyone here is fictional. Sign in at {url} as one of these. The passwords are new, and work until demo is started again:");
        Console.WriteLine();

        foreach (var line in lines)
        {
            Console.WriteLine($"  {line.Role.PadRight(role)}  {line.Email.PadRight(email)}  {line.Password ?? "(disabled)"}");
        }

        Console.WriteLine();
        Console.WriteLine("To print a token for the JSON API:");
        Console.WriteLine($"  dotnet run --project src/OperationsCase -- token "
            + $"--data {(data.Contains(' ', StringComparison.Ordinal) ? $"'{data}'" : data)} --for {lines[0].Email}");
        Console.WriteLine();
    }

    /// <returns>Null for an account that was disabled.</returns>
    private static async Task<string?> NewPassword(BatchApplication application, DemoPerson administrator, Guid id)
    {
        string? password = null;

        await application.WholeOrNotAtAll(async () =>
        {
            var link = await application.Ask(administrator, new RenewInvitation(id));
            password = link.IsRefused ? null : await SetPassword(application, link.Value);

            return !link.IsRefused;
        });

        return password;
    }

    private static async Task<string> SetPassword(BatchApplication application, string secret)
    {
        var password = string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, LettersInGroup)));
        await application.Done(new BatchOfficer { Name = "A visitor", Role = Role.Visitor }, new AcceptInvitation
        {
            Secret = secret,
            Password = password,
            PasswordAgain = password,
        });

        return password;
    }

    private sealed record AccountRow
    {
        public Guid Id { get; init; }

        public string Email { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Accounts = "SELECT Id, Email FROM Officer";
    }
}
