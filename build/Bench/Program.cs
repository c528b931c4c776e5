using OperationsCase.Bench.Kept;

var folder = new RecordFolder(args[1]);
var loaded = await folder.Make(int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture));
Console.WriteLine($"{loaded}");
var (took, rows) = await PlainInsert.Measure(folder);
Console.WriteLine($"plain {took.TotalSeconds:0.0}s for {rows:n0} rows; ratio {loaded.Took / took:0.00}");
