using Hangfire;
using MediatR;
using OperationsCase.Accounts;
using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Deadlines.Alerts;
using OperationsCase.Demonstration;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Jobs;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Foundation.Web;
using OperationsCase.Messages.Email;
using OperationsCase.NeedToKnow;
using OperationsCase.Retention;

namespace OperationsCase.Commands;

/// <summary>What the command line can ask for. Each answers the process's exit code.</summary>
internal sealed partial class CommandLineActions(ApplicationFactory build)
{
    public Task<int> Start(Settings settings, CancellationToken cancellation) => OnRecord(settings, makesFolder: true, Use.Alone, async app =>
    {
        var record = app.Services.GetRequiredService<DatabaseSetup>();
        var kinds = app.Services.GetRequiredService<CaseKindRegister>();
        var standing = await record.Status();

        if (standing.WhyNotToOpen() is { } reason)
        {
            return Refuse(reason);
        }

        if (standing.IsEmpty)
        {
            AuditKeys.MakeFirst(app.Configuration, settings.Data);
            await MigrateCommand.Run(record, standing, kinds);
            await TakeBaseline(app);
        }
        else if (await kinds.WhyNotToOpen() is { } unknown)
        {
            return Refuse(unknown);
        }

        var link = await app.Services.GetRequiredService<IMediator>().Send(new InviteFirstAdministrator(), cancellation);
        var isDemonstration = await record.IsDemonstration();

        return await Run(app, settings, cancellation, whenOpen: () =>
        {
            if (isDemonstration)
            {
                Console.WriteLine($"This is the demonstration database in {Path.GetFullPath(settings.Data)}. "
                    + "To start with an empty one, give a new folder with --data.");
            }
            else if (!link.IsRefused)
            {
                Console.WriteLine("There are no accounts yet. Set the first administrator's password here. The link works once, for 3 days:");
                Console.WriteLine($"  {OneTimeLink.Of(app.Services.GetRequiredService<PublicUrl>(), link.Value)}");
            }

            return Task.CompletedTask;
        });
    });

    public async Task<int> Demo(Settings settings, CancellationToken cancellation)
    {
        if (await DemoCommand.Prepare(settings, build) is { } trouble)
        {
            return Refuse(trouble);
        }

        return await OnRecord(settings, makesFolder: false, Use.Alone, async app =>
        {
            var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            var making = Task.Run(() => DemoAccounts.Make(build, settings.Data, now), cancellation);

            return await Run(app, settings, cancellation, whenOpen: async () =>
                (await making).Print(settings.Data, app.Services.GetRequiredService<PublicUrl>().Value));
        });
    }

    public Task<int> Migrate(
        Settings settings,
        bool isDryRun) => OnRecord(settings with { RunsJobs = false }, makesFolder: !isDryRun, isDryRun ? Use.BesideOthers : Use.Alone, async app =>
    {
        var record = app.Services.GetRequiredService<DatabaseSetup>();
        var standing = await record.Status();

        if ((standing.WhyNotToTouch() ?? (isDryRun ? null : standing.WhyNotToUpgrade())) is { } reason)
        {
            return Refuse(reason);
        }

        if (isDryRun)
        {
            Console.WriteLine(MigrateCommand.Scripts(standing));

            return 0;
        }

        if (standing.IsEmpty || standing.Due.Any(upgrade => upgrade.Name == AuditKeys.Since))
        {
            AuditKeys.MakeFirst(app.Configuration, settings.Data);
        }

        Console.WriteLine(await MigrateCommand.Run(record, standing, app.Services.GetRequiredService<CaseKindRegister>()));
        await TakeBaseline(app);

        return 0;
    });

    public static int WorkOut(FileInfo questions)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();

        if (RulesInUse.Trouble(configuration) is { } trouble)
        {
            return Refuse(trouble);
        }

        try
        {
            return WorkOutCommand.Run(File.ReadAllBytes(questions.FullName), RulesInUse.Of(configuration), Console.Out, Console.Error);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse($"The file {questions.FullName} cannot be read. Give another one with --csv.");
        }
    }

    internal static async Task<int> Run(WebApplication app, Settings settings, CancellationToken cancellation, Func<Task>? whenOpen = null)
    {
        try
        {
            await app.Services.GetRequiredService<IMediator>().Send(new ApplyReplacedRules(), cancellation);
            app.MapDashboard();
            var jobs = app.Services.GetRequiredService<IRecurringJobManager>();
            var recurring = app.Services.GetRequiredService<RecurringJobs>();
            recurring.RemoveFormer(jobs);
            recurring.AddMissing(app.Services.GetRequiredService<JobStorage>(), jobs);
            jobs.Trigger(DeadlineSweep.Job);
            jobs.Trigger(RetentionReviewSchedulingJob.Job);
            jobs.Trigger(ReviewNotificationJob.Job);
            await app.StartAsync(cancellation);
        }
        catch (Exception exception) when (ListeningAddresses.AdviceOn(exception, settings.Urls) is { } advice)
        {
            return Refuse(advice);
        }

        if (whenOpen is not null)
        {
            await whenOpen();
        }

        if (OwnerOnlyFiles.Trouble(settings.Data, app.Services.GetRequiredService<EmailSettings>().Folder) is { } open)
        {
            Console.WriteLine(open);
        }

        if (app.Services.GetRequiredService<EmailSettings>() is { Host: null } mail)
        {
            Console.WriteLine($"E-mails are saved in {Path.GetFullPath(mail.Folder)}. Set Mail__Host to send them.");
        }

        SayWhereItIsOpen(app);
        await app.WaitForShutdownAsync(cancellation);

        return 0;
    }

    private static void SayWhereItIsOpen(WebApplication app)
    {
        var site = app.Services.GetRequiredService<PublicUrl>();

        if (site.IsGuess)
        {
            Console.WriteLine(
                "The application listens on every address of this machine and Site is not set, so links in e-mails, "
                + $"calendars and invitations begin with {site.Value}. "
                + "Set Site to the address that officers use, like https://operationscase.example.org.");
        }

        Console.WriteLine($"OperationsCase is open at {(site.IsConfigured || site.IsGuess ? site.Value : string.Join(" and ", app.Urls))}. "
            + "Press Ctrl+C to stop it.");
    }

    private static string NoRecordYet(string place) => $"There is no database in {place} yet. Give its folder with --data.";

    /// <summary>Does something with the application once its database can be reached, and tells in one sentence why it cannot.</summary>
    private async Task<int> OnRecord(Settings settings, bool makesFolder, Use use, Func<WebApplication, Task<int>> verb)
    {
        if ((ListeningAddresses.Trouble(settings) ?? SettingsCheck.Trouble()) is { } wrong)
        {
            return Refuse(wrong);
        }

        await using var app = build(settings);

        if (DataFolder.Trouble(app, settings, makesFolder) is { } trouble)
        {
            return Refuse(trouble);
        }

        var engine = app.Services.GetRequiredService<IEngine>();

        try
        {
            if (await engine.Trouble() is { } broken)
            {
                return Refuse(broken);
            }

            return use == Use.BesideOthers || DatabaseEngineSelection.IsSqlServer(app.Configuration)
                ? await verb(app)
                : await Alone(engine.Place, () => verb(app));
        }
        catch (Exception exception) when (AdviceOn(engine, exception) is { } advice)
        {
            return Refuse(advice);
        }
    }

    /// <summary>Does something with a record that is there and of this version, whether the application runs on it or not.</summary>
    private Task<int> BesideOthers(Settings settings, Func<WebApplication, Task<int>> verb) =>
        OnRecord(settings with { RunsJobs = false }, makesFolder: false, Use.BesideOthers, async app =>
        {
            var standing = await app.Services.GetRequiredService<DatabaseSetup>().Status();

            return (standing.IsEmpty ? NoRecordYet(standing.Place) : standing.WhyNotToOpen()) is { } reason ? Refuse(reason) : await verb(app);
        });

    /// <summary>Does something while no other process serves the record.</summary>
    private static async Task<int> Alone(string record, Func<Task<int>> verb)
    {
        DatabaseFileLock? alone;

        try
        {
            alone = DatabaseFileLock.Take(record);
        }
        catch (DirectoryNotFoundException)
        {
            return Refuse(NoRecordYet(record));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse(new DatabaseFile(record).CannotBeWritten);
        }

        using (alone)
        {
            return alone is null
                ? Refuse($"OperationsCase is already running on the database {record}. Stop it first, or give another folder with --data. "
                    + "To run several at once, use SQL Server.")
                : await verb();
        }
    }

    /// <returns>What whoever runs the program must do, in a sentence; null when the exception is ours to mend.</returns>
    internal static string? AdviceOn(IEngine engine, Exception exception) => exception switch
    {
        UpgradeFailedException failed => AdviceOnFault(engine, failed) is { } advice
            ? $"{advice} The database is as it was before the upgrade."
            : $"The upgrade {failed.Upgrade} failed, and the database is as it was before. Send this to the people who maintain the program: "
                + $"{failed.InnerException!.Message}",
        _ => AdviceOnFault(engine, exception),
    };

    private static string? AdviceOnFault(IEngine engine, Exception exception) =>
        DatabaseExceptions.Inside(exception) is { } fault ? engine.AdviceOn(fault) : null;

    internal static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);

        return 1;
    }

    /// <summary>Whether a verb may be used while the application runs on the same SQLite record.</summary>
    private enum Use
    {
        BesideOthers,
        Alone,
    }
}
