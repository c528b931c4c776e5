using Dapper;
using Microsoft.Data.Sqlite;
using OperationsCase.Database.Tests.Constraints;

namespace OperationsCase.Database.Tests.Plans;

/// <summary>A record whose planner knows of 100,000 rows in every table that grows, so that it chooses as it does for a force.</summary>
/// <remarks>
/// Each table is filled, analysed and emptied again, since all of them together take 4 GB and the planner asks only what the analysis
/// noted. The record is a temporary file, which SQLite deletes. Made of a small record by repeating its rows under other ids, references
/// and names, some hours earlier each time;
/// a repeated row's references repeat with it.
/// </remarks>
internal static class FullRecord
{
    public const int Rows = 100_000;

    /// <summary>Their rows are counted in hundreds, whatever a force does.</summary>
    public static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase)
    {
        "Borough", "Ward", "Court", "Day", "Calendar", "CalendarLoad", "BankHoliday", "Counter", "SystemFact", "CaseKind", "OperationState", "SchemaVersions",
        "DataProtectionKey", "Officer", "OfficerBorough", "Invitation", "ApiToken", "OperationTotal", "ProceedsTotal", "Restriction", "RestrictionAllows",
        "RestrictedCase", "AccessMessage",
        "Authenticator", "RecoveryCode", "Passkey", "KeptForm", "FormDraft", "ForceIdentity", "Departure", "CalendarLink", "Heartbeat", "SignInAttempt",
    };

    public static IReadOnlyList<string> Grows { get; } = [.. CompiledSchemas.Tables.Select(table => table.Name).Where(name => !Small.Contains(name))];

    public static async Task<SqliteConnection> Write()
    {
        using var small = await GoodRecord.Write();
        var record = new SqliteConnection("Data Source=;Pooling=False");
        record.Open();
        small.BackupDatabase(record);
        record.Execute("PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA ignore_check_constraints = ON");
        record.Execute("PRAGMA cache_size = -64000; ANALYZE main");

        foreach (var table in Grows)
        {
            Repeat(record, table);
            record.Execute($"ANALYZE main.{table}");
            record.Execute($"DELETE FROM {table}");
        }

        return record;
    }

    /// <summary>The rows of a table as the planner knows them.</summary>
    public static int RowsOf(SqliteConnection record, string table) =>
        record.QuerySingle<int>("SELECT MAX(CAST(stat AS INTEGER)) FROM sqlite_stat1 WHERE tbl = @table", new { table });

    private static void Repeat(SqliteConnection record, string table)
    {
        var before = record.QuerySingle<int>($"SELECT COUNT(*) FROM {table}");
        var repeated =
            from column in record.Query<(string Name, string Type)>("SELECT name, type FROM pragma_table_info(@table) ORDER BY cid", new { table })
            select Again(table, column.Name);
        record.Execute(
            $"""
            WITH copy (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM copy WHERE number < @Copies)
            INSERT INTO {table} SELECT {string.Join(", ", repeated)} FROM (SELECT * FROM {table}) AS original CROSS JOIN copy
            """,
            new { Copies = Math.Max(1, (Rows / before) - 1) });
    }

    private static string Again(string table, string column) => column switch
    {
        "OfficerId" or "OwnerId" or "LoggedById" or "ClaimantId" or "DecidedById" or "ChangedById" or "RecordedById" or "TakenBackById" or "SweepId" => column,
        "Id" or _ when column.EndsWith(
            "Id",
            StringComparison.Ordinal) => $"CASE WHEN {column} IS NULL THEN NULL ELSE printf('%08X', copy.number) || substr({column}, 9) END",
        _ when column.EndsWith("At", StringComparison.Ordinal) => $"strftime('%Y-%m-%d %H:%M:%S+00:00', {column}, '-' || copy.number || ' hours')",
        "HappenedOn" or "HappenedOnWas" when table is "DisruptionClaim" or "DisruptionClaimChange" =>
            $"date({column}, '-' || (copy.number % 1000) || ' days')",
        "Reference" or "NameKey" or "SecretHash" or "AddressKey" or "Postcode" or "Uprn" => $"{column} || 'x' || copy.number",
        "Number" or "AnchorNumber" => $"original.{column} + copy.number * 1000",
        "Place" when table == "ConsultationSeal" => $"{column} + copy.number * 100000",
        "FinancialYear" => $"{column} - (copy.number % 20)",
        "Code" when table == "Postcode" => "printf('E%06d', copy.number)",
        "Word" when table == "KnownWord" => $"{column} || 'x' || copy.number",
        _ => column,
    };
}
