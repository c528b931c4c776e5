using System.CommandLine;
using OperationsCase;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;

FixedCulture.Set();
KeptToOwner.Begin();

var data = new Option<string>("--data") { Description = "The folder where the record's file lives", DefaultValueFactory = _ => "data", Recursive = true };
var urls = new Option<string>("--urls") { Description = "Where the application listens", DefaultValueFactory = _ => "http://localhost:5080", Recursive = true };
var email = new Option<string>("--for") { Description = "The e-mail address of the account", Required = true };

Settings SettingsOf(ParseResult line) => new() { Data = line.GetRequiredValue(data), Urls = line.GetRequiredValue(urls) };

var demo = new Command("demo", "Starts the application on a demonstration record of fictional cases, and says how to sign in");
demo.SetAction((line, cancellation) => Verbs.Demo(SettingsOf(line), cancellation));

var token = new Command("token", "Prints a new API token for an account") { email };
token.SetAction((line, _) => Verbs.Token(SettingsOf(line), line.GetRequiredValue(email)));

var administratorLink = new Command(
    "administrator-link",
    "Prints a one-time link for an administrator who cannot sign in, when no other administrator can help") { email };
administratorLink.SetAction((line, _) => Verbs.AdministratorLink(SettingsOf(line), line.GetRequiredValue(email)));

var isDryRun = new Option<bool>("--dry-run") { Description = "Print the scripts that are due, and change nothing" };
var migrate = new Command("migrate", "Lays out an empty database, or gives an older record the upgrades that are due") { isDryRun };
migrate.SetAction((line, _) => Verbs.Migrate(SettingsOf(line), line.GetValue(isDryRun)));

var kept = new Option<string?>("--anchor") { Description = "An anchor that was printed before and kept elsewhere, as \"NUMBER HASH\"" };
var verifyAudit = new Command("verify-audit", "Walks every chain of the log and names the first entry of each that was changed, removed or reordered") { kept };
verifyAudit.SetAction((line, _) => Verbs.VerifyAudit(SettingsOf(line), line.GetValue(kept)));

var questions = new Option<FileInfo>("--csv") { Description = "A file of the columns id, rule, trigger_local and extra", Required = true };
var workOut = new Command("work-out", "Answers a file of questions about deadlines, as id, expected_local and expected_utc, with the bank holidays that the program carries") { questions };
workOut.SetAction((line, _) => Task.FromResult(Verbs.WorkOut(line.GetRequiredValue(questions))));

var root = new RootCommand("OperationsCase: case management for drug-supply operations. Without a verb it starts the application.")
{
    data, urls, demo, token, administratorLink, migrate, verifyAudit, workOut
};
root.SetAction((line, cancellation) => Verbs.Start(SettingsOf(line), cancellation));

return await root.Parse(args).InvokeAsync();
