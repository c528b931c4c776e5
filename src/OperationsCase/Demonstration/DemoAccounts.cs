using System.Security.Cryptography;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;

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
        await using var application = new DemoApplication(build, folder, isLoading: false) { Now = now };
        var cast = new DemoOfficers(application.Services.GetRequiredService<Gazetteer>(), new DemoAddresses(new SeededRandom(0)).BusiestFirst);
        var ids = await application.Accounts();
        var lines = new List<DemoAccountLine>();

        foreach (var person in cast.WhoSignIn)
        {
            cast.Administrator.Id = ids[cast.Administrator.Email];
            var link = ids.TryGetValue(person.Email, out var id) ? await application.Ask(cast.Administrator, new RenewInvitation(id)) : null;
            var password = link is null || link.IsRefused ? null : await SetPassword(application, link.Value);
            lines.Add(new DemoAccountLine(person.Role.Words(), person.Name, person.Email, password));
        }

        return new DemoAccounts(lines);
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

    private static async Task<string> SetPassword(DemoApplication application, string secret)
    {
        var password = string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, LettersInGroup)));
        await application.Done(new DemoPerson { Name = "A visitor", Role = Role.Visitor }, new AcceptInvitation
        {
            Secret = secret,
            Password = password,
            PasswordAgain = password,
        });

        return password;
    }
}
