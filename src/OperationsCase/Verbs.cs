using System.Net.Sockets;
using Hangfire;
using MediatR;
using OperationsCase.Access.Accounts;
using OperationsCase.Access.NeedToKnow;
using OperationsCase.Deadlines;
using OperationsCase.Deadlines.Mailing;
using OperationsCase.Deadlines.Ringing;
using OperationsCase.Deadlines.WorkOut;
using OperationsCase.Demonstration;
using OperationsCase.Foundation.Data;
using OperationsCase.Retention;

namespace OperationsCase;

/// <summary>What the command line can ask for. Each answers the process's exit code.</summary>
internal static class Verbs
{
    private const string NoFolder = "Say the folder of the record after --data.";

    public static Task<int> Start(Settings settings, CancellationToken cancellation) => OnRecord(settings, makesFolder: true, async app =>
    {
        var record = app.Services.GetRequiredService<TheRecord>();
        var standing = await record.Standing();

        if (standing.WhyNotToOpen() is { } reason)
        {
            return Refuse(reason);
        }

        if (standing.IsEmpty)
        {
            await record.LayOut(isDemonstration: false);
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
    });

    public static async Task<int> Demo(Settings settings, CancellationToken cancellation)
    {
        if (await DemoVerb.Prepare(settings) is { } trouble)
        {
            return Refuse(trouble);
        }

        return await OnRecord(settings, makesFolder: false, async app =>
        {
            var sheet = await SignInSheet.Make(settings.Data, app.Services.GetRequiredService<TimeProvider>().GetUtcNow());

            return await Run(app, settings, cancellation, whenOpen: () => sheet.Print(settings.Data, settings.Urls.Split(';')[0]));
        });
    }

    public static Task<int> Token(Settings settings, string email) => OnRecord(settings with { RingsTheBell = false }, makesFolder: false, async app =>
    {
        var standing = await app.Services.GetRequiredService<TheRecord>().Standing();

        if ((standing.IsEmpty ? NoRecordYet(standing) : standing.WhyNotToOpen()) is { } reason)
        {
            return Refuse(reason);
        }

        var token = await app.Services.GetRequiredService<IMediator>().Send(new IssueToken(email));

        if (token.IsRefused)
        {
            return Refuse($"No account in force has the e-mail address {email}.");
        }

        Console.WriteLine(token.Value);

        return 0;
    });

    public static Task<int> Migrate(Settings settings, bool isDryRun) => OnRecord(settings with { RingsTheBell = false }, makesFolder: !isDryRun, async app =>
    {
        var record = app.Services.GetRequiredService<TheRecord>();
        var standing = await record.Standing();

        if (standing.WhyNotToTouch() is { } reason)
        {
            return Refuse(reason);
        }

        Console.WriteLine(isDryRun ? MigrateVerb.Scripts(standing) : await MigrateVerb.Run(record, standing));

        return 0;
    });

    public static Task<int> VerifyAudit(Settings settings, string? kept) => OnRecord(settings with { RingsTheBell = false }, makesFolder: false, async app =>
    {
        var standing = await app.Services.GetRequiredService<TheRecord>().Standing();

        return (standing.IsEmpty ? NoRecordYet(standing) : standing.WhyNotToOpen()) is { } reason
            ? Refuse(reason)
            : await VerifyAuditVerb.Run(app.Services.GetRequiredService<IEngine>(), kept, Console.WriteLine);
    });

    public static int WorkOut(FileInfo questions)
    {
        var configuration = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();

        if (Rulebook.Trouble(configuration) is { } trouble)
        {
            return Refuse(trouble);
        }

        try
        {
            return WorkOutVerb.Run(File.ReadAllBytes(questions.FullName), Rulebook.Of(configuration), Console.Out, Console.Error);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse($"The file {questions.FullName} cannot be read. Say another one with --csv.");
        }
    }

    internal static async Task<int> Run(WebApplication app, Settings settings, CancellationToken cancellation, Action? whenOpen = null)
    {
        try
        {
            await app.Services.GetRequiredService<IMediator>().Send(new MoveToNewRules(), cancellation);
            app.MapDashboard();
            var jobs = app.Services.GetRequiredService<IRecurringJobManager>();
            Bells.Hang(app.Services.GetRequiredService<JobStorage>(), jobs);
            jobs.Trigger(DeadlineBell.Job);
            jobs.Trigger(ReviewBell.Job);
            jobs.Trigger(RestrictionBell.Job);
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

        if (app.Services.GetRequiredService<MailSettings>() is { Host: null } mail)
        {
            Console.WriteLine($"E-mail is put into {Path.GetFullPath(mail.Folder)}. Set Mail__Host to send it.");
        }

        Console.WriteLine($"OperationsCase is open at {settings.Urls}. Ctrl+C closes it.");
        await app.WaitForShutdownAsync(cancellation);

        return 0;
    }

    private static string NoRecordYet(Standing standing) => $"There is no record in {standing.Place} yet. Say where it is with --data.";

    /// <summary>Does something with the application once its database can be reached, and tells in one sentence why it cannot.</summary>
    private static async Task<int> OnRecord(Settings settings, bool makesFolder, Func<WebApplication, Task<int>> verb)
    {
        if (TroubleWithAddresses(settings) is { } wrong)
        {
            return Refuse(wrong);
        }

        await using var app = Composition.Build(settings);

        if ((EngineChoice.Trouble(app.Configuration) ?? Rulebook.Trouble(app.Configuration) ?? SignInSettings.Trouble(app.Configuration) ?? MailSettings.Trouble(app.Configuration) ?? TroubleWithFolder(app, settings, makesFolder)) is { } trouble)
        {
            return Refuse(trouble);
        }

        var engine = app.Services.GetRequiredService<IEngine>();

        try
        {
            return await engine.Trouble() is { } broken ? Refuse(broken) : await verb(app);
        }
        catch (Exception exception) when (AdviceOn(engine, exception) is { } advice)
        {
            return Refuse(advice);
        }
    }

    /// <returns>What whoever runs the program must do, in a sentence; null when the exception is ours to mend.</returns>
    internal static string? AdviceOn(IEngine engine, Exception exception) => exception switch
    {
        UpgradeFailedException failed => AdviceOnFault(engine, failed) is { } advice
            ? $"{advice} The record is as it was before the upgrade."
            : $"The upgrade {failed.Upgrade} failed, and the record is as it was. Send this to who looks after the program: {failed.InnerException!.Message}",
        _ => AdviceOnFault(engine, exception),
    };

    private static string? AdviceOnFault(IEngine engine, Exception exception) => Faults.Inside(exception) is { } fault ? engine.AdviceOn(fault) : null;

    /// <returns>What is wrong with the addresses to listen on, in a sentence, or null.</returns>
    internal static string? TroubleWithAddresses(Settings settings) => settings.Urls.Split(';').FirstOrDefault(url => !IsAddress(url)) is { } wrong
        ? $"'{wrong}' is no address to listen on. Say one like http://localhost:5080 with --urls."
        : null;

    /// <returns>Why the record's folder cannot be had, in a sentence, or null; with SQL Server there is no such folder.</returns>
    internal static string? TroubleWithFolder(WebApplication app, Settings settings, bool makesFolder)
    {
        if (EngineChoice.IsSqlServer(app.Configuration))
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(settings.Data))
        {
            return NoFolder;
        }

        try
        {
            if (makesFolder)
            {
                Directory.CreateDirectory(settings.Data);
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"The folder {Path.GetFullPath(settings.Data)} cannot be made. Say another one with --data.";
        }
    }

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
