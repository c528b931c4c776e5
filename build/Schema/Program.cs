using OperationsCase.Schema;

// Writes database/sqlite and database/order.txt from database/tables and database/views.
var checks = args is [_, "--check"];

if (args.Length != 1 && !checks)
{
    Console.Error.WriteLine("Say which folder: dotnet run --project build/Schema -- database [--check]");

    return 2;
}

var folder = new SchemaFolder(args[0]);
var wrong = folder.Refusals;

if (wrong.Count == 0 && !checks)
{
    folder.Write();
}
else if (wrong.Count == 0)
{
    wrong = [.. folder.Differences().Select(file => $"{file} is not what its T-SQL says. Run: dotnet run --project build/Schema -- database")];
}

foreach (var line in wrong)
{
    Console.Error.WriteLine(line);
}

return wrong.Count == 0 ? 0 : 1;
