using System.CommandLine;
using OperationsCase.Foundation;

namespace OperationsCase.Commands;

/// <summary>What can be typed after the program's name; docs/commands.md describes it, and a test compares the two.</summary>
internal static class CommandLine
{
    /// <param name="build">How the application is made.</param>
    public static RootCommand Root(ApplicationFactory build)
    {
        var data = new Option<string>("--data")
        {
            Description = "The folder of the database file",
            DefaultValueFactory = _ => "data",
            Recursive = true,
        };
        var urls = new Option<string>("--urls")
        {
            Description = "The address to listen on; several with semicolons between",
            DefaultValueFactory = _ => "http://localhost:5080",
            Recursive = true,
        };
        var email = new Option<string>("--for") { Description = "The e-mail address of the account", Required = true };

        var actions = new CommandLineActions(build);

        Settings SettingsOf(ParseResult line) => new() { Data = line.GetRequiredValue(data), Urls = line.GetRequiredValue(urls) };

        var demo = new Command("demo", "Starts the application with a demonstration database of fictional cases, and prints how to sign in");
        demo.SetAction((line, cancellation) => actions.Demo(SettingsOf(line), cancellation));

        var token = new Command("token", "Prints a new API token for an account") { email };
        token.SetAction((line, _) => actions.Token(SettingsOf(line), line.GetRequiredValue(email)));

        var administratorLink = new Command(
            "administrator-link",
            "Prints a one-time link for an administrator who cannot sign in, when no other administrator can help") { email };
        administratorLink.SetAction((line, _) => actions.AdministratorLink(SettingsOf(line), line.GetRequiredValue(email)));

        var isDryRun = new Option<bool>("--dry-run") { Description = "Print the upgrade scripts that are due, and change nothing" };
        var migrate = new Command("migrate", "Sets up an empty database, or upgrades an older one") { isDryRun };
        migrate.SetAction((line, _) => actions.Migrate(SettingsOf(line), line.GetValue(isDryRun)));

        var kept = new Option<string?>("--anchor") { Description = "An anchor that was printed earlier and kept elsewhere, as \"NUMBER HASH\"" };
        var verifyAudit = new Command(
            "verify-audit",
            "Checks every chain of the audit log, and names the first entry of each that was changed, removed or reordered") { kept };
        verifyAudit.SetAction((line, _) => actions.VerifyAudit(SettingsOf(line), line.GetValue(kept)));

        var pruneLog = new Command("prune-log", "Deletes who looked at what once it is older than the setting Audit__ConsultationYears says");
        pruneLog.SetAction((line, _) => actions.PruneLog(SettingsOf(line)));

        var newAuditKey = new Command("new-audit-key", "Puts a new key of the audit log before those in the file audit.keys, which are kept");
        newAuditKey.SetAction((line, _) => Task.FromResult(CommandLineActions.NewAuditKey(SettingsOf(line))));

        var questions = new Option<FileInfo>("--csv")
        {
            Description = "A CSV file with the columns id, rule, trigger_local and extra",
            Required = true,
        };
        var workOut = new Command(
            "work-out",
            "Answers a file of questions about deadlines as CSV: id, expected_local and expected_utc. "
            + "It uses the bank holidays that come with the program") { questions };
        workOut.SetAction((line, _) => Task.FromResult(CommandLineActions.WorkOut(line.GetRequiredValue(questions))));

        var root = new RootCommand("OperationsCase: case management for drug-supply operations. Without a command it starts the application.")
        {
            data, urls, demo, token, administratorLink, migrate, verifyAudit, pruneLog, newAuditKey, workOut
        };
        root.SetAction((line, cancellation) => actions.Start(SettingsOf(line), cancellation));

        return root;
    }
}
