using OperationsCase.Foundation.Data;

namespace OperationsCase.Database.Tests.Upgrades;

/// <summary>What the server itself refuses to the account of the application, read from the upgrades: none of it was run on a server.</summary>
public class DeniedTests
{
    private const string Application = "OperationsCaseApplication";

    private static readonly string[] Log =
        [
            "AuditEntry", "AuditSeal", "AuditSubject", "AuditLink", "AuditAnchor", "AuditAnchorHead", "AuditRedaction", "Consultation",
            "ConsultationSeal", "AccessReason", "AuditEvidence", "AuditVerification",
        ];

    /// <summary>The texts, and the salts without which their digests tell nothing: what a redaction or an erasure takes away.</summary>
    private static readonly string[] Redactable =
        [
            "AuditEntry.Detail", "AuditEntry.Before", "AuditEntry.After", "AuditSeal.DetailSalt", "AuditSeal.BeforeSalt",
            "AuditSeal.AfterSalt", "Consultation.Terms", "Consultation.Mac", "ConsultationSeal.TermsSalt", "AccessReason.Why",
            "AuditEvidence.Salt",
        ];

    private readonly SqlServerTables server = new();

    [OneTimeSetUp]
    public void Run()
    {
        foreach (var upgrade in Upgrade.CarriedFor(SqlServerUpgradeEngine.Name))
        {
            server.Run(upgrade.Text);
        }
    }

    [TestCaseSource(nameof(Log))]
    public void No_row_of_the_log_may_be_deleted(string table) => Assert.That(server.Denied, Does.Contain($"{Application}: DELETE {table}"));

    [TestCaseSource(nameof(Log))]
    public void No_column_of_the_log_may_be_changed_but_for_what_a_redaction_takes_away(string table)
    {
        var columns = CompiledSchemas.Tables.Single(one => one.Name == table).Columns.Select(column => $"{table}.{column.Name}");
        var open = columns.Where(column => !server.Denied.Contains($"{Application}: UPDATE {table}")
            && !server.Denied.Contains($"{Application}: UPDATE {column}"));

        Assert.That(open, Is.EquivalentTo(Redactable.Where(column => column.StartsWith($"{table}.", StringComparison.Ordinal))));
    }

    [TestCase("Disclosure")]
    [TestCase("IntelligenceEntry")]
    [TestCase("Tombstone")]
    public void What_is_corrected_by_a_later_row_may_not_be_changed(string table) =>
        Assert.That(server.Denied, Does.Contain($"{Application}: UPDATE {table}"));

    [Test]
    public void Nothing_is_denied_of_which_the_tables_do_not_know() => Assert.That(server.Refusals, Is.Empty);
}
