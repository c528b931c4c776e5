using System.CommandLine;
using System.Globalization;
using OperationsCase.Proof;

var data = new Option<string>("--data")
{
    Description = "Where the records are made",
    DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "operationscase-proof"),
    Recursive = true,
};

var times = new Option<int>("--times") { Description = "How often the process is killed", DefaultValueFactory = _ => 200 };
var deadlines = new Option<int>("--deadlines") { Description = "How many deadlines have a warning that is due", DefaultValueFactory = _ => 10_000 };
var workers = new Option<int>("--workers")
{
    Description = "How many processes sweep at the same time, and are killed together",
    DefaultValueFactory = _ => 1,
};
var kills = new Command(
    "kills",
    "Kills the product at random moments of a sweep, starts it again, and counts what was sent") { times, deadlines, workers };
kills.SetAction((line, _) => new KillTest(
    line.GetRequiredValue(data),
    line.GetRequiredValue(times),
    line.GetRequiredValue(deadlines),
    line.GetRequiredValue(workers)).Run());

var many = new Option<int>("--many") { Description = "How many deadlines the large record has", DefaultValueFactory = _ => 1_000_000 };
var rounds = new Option<int>("--rounds") { Description = "How many sweeps of each record", DefaultValueFactory = _ => 25 };
var cost = new Command(
    "cost",
    "Compares a sweep of a hundred due warnings among all deadlines of a large record with one of a small record") { many, rounds };
cost.SetAction((line, _) => new SweepCost(line.GetRequiredValue(data), line.GetRequiredValue(many), line.GetRequiredValue(rounds)).Run());

var now = new Option<string>("--now") { Description = "What the clock says", Required = true };
var life = new Command("life", "One life of a process that sweeps and posts until nothing is left; it is what kills kills") { now };
life.SetAction((line, _) => SweepProcess.Run(
    line.GetRequiredValue(data),
    DateTimeOffset.Parse(line.GetRequiredValue(now), CultureInfo.InvariantCulture)));

var of = new Option<string>("--of") { Description = "The commit of the program that makes the older record", DefaultValueFactory = _ => "e19bef5" };
var operations = new Option<int>("--operations") { Description = "How many operations the older record has", DefaultValueFactory = _ => 100_000 };
var upgrade = new Command(
    "upgrade",
    "Makes a large record by the program of an older commit, upgrades a copy of it, and looks for every row and at the log") { of, operations };
upgrade.SetAction((line, _) => UpgradeReport.Run(
    line.GetRequiredValue(data),
    line.GetRequiredValue(of),
    line.GetRequiredValue(operations)));

return await new RootCommand(
    "Shows what is promised: every warning once, whatever stops, at a cost that does not grow; and every row after an upgrade.")
    { data, kills, cost, upgrade, life }
    .Parse(args)
    .InvokeAsync();
