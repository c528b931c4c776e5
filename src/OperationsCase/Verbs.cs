using System.Net.Sockets;
using Hangfire;
using MediatR;
using OperationsCase.Access.Accounts;
using OperationsCase.Deadlines;
using OperationsCase.Demonstration;
using OperationsCase.Foundation.Data;

namespace OperationsCase;

/// <summary>What the command line can ask for. Each answers the process's exit code.</summary>
internal static class Verbs
{
    public static async Task<int> Start(Settings settings, CancellationToken cancellation)
    {
        if (Prepare(settings) is { } trouble)
        {
            return Refuse(trouble);
        }

        await using var app = Composition.Build(settings);
        var record = app.Services.GetRequiredService<TheRecord>();
        await record.LayOut(isDemonstration: false);
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
        if (!File.Exists(Path.Combine(settings.Data, Settings.FileName)))
        {
            return Refuse($"There is no record in {Path.GetFullPath(settings.Data)}. Say where it is with --data.");
        }

        await using var app = Composition.Build(settings with { RingsTheBell = false });
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
        catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException || exception.GetBaseException() is SocketException)
        {
            return Refuse($"Something else listens on {settings.Urls} already. Stop it, or say another address with --urls.");
        }

        whenOpen?.Invoke();
        Console.WriteLine($"OperationsCase is open at {settings.Urls}. Ctrl+C closes it.");
        await app.WaitForShutdownAsync(cancellation);

        return 0;
    }

    /// <returns>What is wrong with the folder, in a sentence, or null.</returns>
    internal static string? Prepare(Settings settings)
    {
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

    internal static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);

        return 1;
    }
}
