using System.Globalization;
using OperationsCase.Bench.Kept;
using OperationsCase.Bench.Measured;

var n = int.Parse(args[0], CultureInfo.InvariantCulture);
var folder = new RecordFolder(args[1]);
if (folder.Loaded is null) { await folder.Make(n); }
await using var door = await Door.Open(folder);
await using var floor = await Floor.Open(folder, TimeProvider.System);
var contest = new Contest(door, floor, TimeSpan.FromSeconds(2), 2);
foreach (var measure in Measures.Of(folder, TimeProvider.System.GetUtcNow()))
{
    await contest.Run(measure, [1, 8, 50], n);
}
