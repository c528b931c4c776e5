using System.CommandLine;
using OperationsCase.Timing;

var data = new Option<string>("--data")
{
    Description = "Where the record is made",
    DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "operationscase-timing"),
};
var times = new Option<int>("--times") { Description = "How often each of two is asked for in a run", DefaultValueFactory = _ => 2_000 };
var runs = new Option<int>("--runs") { Description = "How many runs", DefaultValueFactory = _ => 3 };
var command = new RootCommand(
    "Times answers about what may not be seen beside answers about what does not exist, and says how well they can be told apart.")
    {
        data,
        times,
        runs,
    };
command.SetAction((line, _) => new TimingComparison(line.GetRequiredValue(data), line.GetRequiredValue(times), line.GetRequiredValue(runs)).Run());

var writes = new Command("writes", "Times what digests and signatures of the log cost a write.");
writes.SetAction((line, _) => new WriteComparison(line.GetRequiredValue(data), line.GetRequiredValue(times), line.GetRequiredValue(runs)).Run());
command.Subcommands.Add(writes);
data.Recursive = times.Recursive = runs.Recursive = true;

return await command.Parse(args).InvokeAsync();
