using System.Net.Sockets;
using Hangfire;
using MediatR;
using Microsoft.Data.Sqlite;
using OperationsCase.Access.Accounts;
using OperationsCase.Deadlines;
using OperationsCase.Demonstration;
using OperationsCase.Foundation.Data;

namespace OperationsCase;

/// <summary>What the command line can ask for. Each answers the process's exit code.</summary>
internal static class Verbs
{
    private const string NoFolder = "Say the folder of the record after --data.";

    public static async Task<int> Start(Settings settings, CancellationToken cancellation)
    {
        if (Prepare(settings) is { } trouble)
        {
            return Refuse(trouble);
        }

        await using var app = Composition.Build(settings);

        if (TroubleWithFile(app, settings) is { } broken)
        {
            return Refuse(broken);
        }

        var record = app.Services.GetRequiredService<TheRecord>();

        try
        {
            await record.LayOut(isDemonstration: false);
        }
        catch (SqliteException)
        {
            return Refuse(FileOf(settings).CannotBeWritten);
        }

        var link = await app.Services.GetRequiredService<IMediator>().Send(new InviteFirstAdministrator(), cancellation);

        if (await record.IsDemonstration())
        {
            Console.WriteLine($"This is the demonstration record in {Path.GetFullPath(settings.Data)}. For an empty one, add --data and a new folder.");
        }
        else if (!link.IsRefused)
        {
            Console.WriteLine("Nobody has an account yet. The first administrator sets a password here; the link works once, for 3 days:");
            Console.WriteLine($"  {settings.Urls.Split(';')[0]}/invitations/{link.Value}");
        }

        return await Run(app, settings, cancellation);
    }

    public static async Task<int> Demo(Settings settings, CancellationToken cancellation)
    {
        if ((Prepare(settings) ?? await DemoVerb.Prepare(settings)) is { } trouble)
        {
            return Refuse(trouble);
        }

        await using var app = Composition.Build(settings);
        var sheet = await SignInSheet.Make(settings.Data, app.Services.GetRequiredService<TimeProvider>().GetUtcNow());

        return await Run(app, settings, cancellation, whenOpen: () => sheet.Print(settings.Data, settings.Urls.Split(';')[0]));
    }

    public static async Task<int> Token(Settings settings, string email)
    {
        if (string.IsNullOrWhiteSpace(settings.Data))
        {
            return Refuse(NoFolder);
        }

        var nothingThere = $"There is no record in {Path.GetFullPath(settings.Data)}. Say where it is with --data.";

        if (!File.Exists(Path.Combine(settings.Data, Settings.FileName)))
        {
            return Refuse(nothingThere);
        }

        await using var app = Composition.Build(settings with { RingsTheBell = false });

        if (TroubleWithFile(app, settings) is { } broken)
        {
            return Refuse(broken);
        }

        if (KeepsAFile(app) && !FileOf(settings).HasRecord())
        {
            return Refuse(nothingThere);
        }

        var token = await app.Services.GetRequiredService<IMediator>().Send(new IssueToken(email));

        if (token.IsRefused)
        {
            return Refuse($"No account in force has the e-mail address {email}.");
        }

        Console.WriteLine(token.Value);

        return 0;
    }

    internal static async Task<int> Run(WebApplication app, Settings settings, CancellationToken cancellation, Action? whenOpen = null)
    {
        try
        {
            app.Services.GetRequiredService<IRecurringJobManager>().AddOrUpdate<DeadlineBell>(DeadlineBell.Job, bell => bell.Ring(), Cron.Minutely());
            await app.StartAsync(cancellation);
        }
        catch (Exception exception) when (exception.GetBaseException() is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
        {
            return Refuse($"Something else listens on {settings.Urls} already. Stop it, or say another address with --urls.");
        }
        catch (Exception exception) when (exception.GetBaseException() is SocketException)
        {
            return Refuse($"This machine cannot listen on {settings.Urls}. Say another address with --urls, such as http://localhost:5080.");
        }

        whenOpen?.Invoke();
        Console.WriteLine($"OperationsCase is open at {settings.Urls}. Ctrl+C closes it.");
        await app.WaitForShutdownAsync(cancellation);

        return 0;
    }

    /// <returns>What is wrong with the addresses or the folder, in a sentence, or null.</returns>
    internal static string? Prepare(Settings settings)
    {
        if (settings.Urls.Split(';').FirstOrDefault(url => !IsAddress(url)) is { } wrong)
        {
            return $"'{wrong}' is no address to listen on. Say one like http://localhost:5080 with --urls.";
        }

        if (string.IsNullOrWhiteSpace(settings.Data))
        {
            return NoFolder;
        }

        try
        {
            Directory.CreateDirectory(settings.Data);

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"The folder {Path.GetFullPath(settings.Data)} cannot be made. Say another one with --data.";
        }
    }

    /// <returns>What is wrong with the record's file, in a sentence, or null; with SQL Server there is no such file.</returns>
    internal static string? TroubleWithFile(WebApplication app, Settings settings) => KeepsAFile(app) ? FileOf(settings).Trouble() : null;

    private static bool KeepsAFile(WebApplication app) => app.Services.GetRequiredService<IEngine>() is SqliteEngine;

    private static RecordFile FileOf(Settings settings) => new(settings.Data, Settings.FileName);

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http" or "https", Port: >= 0 and <= 65535 };
        }
        catch (FormatException)
        {
            return false;
        }
    }

    internal static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);

        return 1;
    }
}
