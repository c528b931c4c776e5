using Dapper;

namespace OperationsCase.Tests.Audit.Evidence;

/// <summary>Every table is evidence or is not for a reason, and so is every column of one that is.</summary>
public class EvidenceTablesTests
{
    /// <summary>Tables whose rows are no evidence, and why.</summary>
    private static readonly Dictionary<string, string> Others = new()
    {
        ["AccessMessage"] = "a message about what stands elsewhere",
        ["AuditAnchor"] = "the log",
        ["AuditAnchorHead"] = "the log",
        ["AuditEntry"] = "the log",
        ["AuditEvidence"] = "the log",
        ["AuditLink"] = "the log",
        ["AuditRedaction"] = "the log",
        ["AuditSeal"] = "the log",
        ["AuditSubject"] = "the log",
        ["AuditVerification"] = "the log, signed by itself",
        ["BankHoliday"] = "published by the state; a deadline keeps the version that it was worked out with",
        ["Borough"] = "reference data",
        ["Calendar"] = "published by the state",
        ["CalendarLoad"] = "says when such a file was read, which the log says too",
        ["CaseKind"] = "written from the program",
        ["Consultation"] = "the log",
        ["ConsultationSeal"] = "the log",
        ["Counter"] = "a number to count on from",
        ["Court"] = "reference data",
        ["DataProtectionKey"] = "keys of cookies, which nobody can use without what they sealed",
        ["Day"] = "reference data",
        ["DeadlineAlert"] = "worked out from a deadline",
        ["DisruptedNetwork"] = "worked out from claims",
        ["Heartbeat"] = "says that a job runs",
        ["InboxMessage"] = "a message about what stands elsewhere",
        ["FormDraft"] = "a form that was not sent",
        ["KeptForm"] = "a form that was not sent",
        ["KnownWord"] = "worked out from cases",
        ["LedgerBalance"] = "worked out from entries of the ledger",
        ["OperationState"] = "written from the program",
        ["OperationTotal"] = "worked out from operations",
        ["OutgoingMail"] = "an e-mail about what stands elsewhere",
        ["Postcode"] = "reference data",
        ["ProceedsEvent"] = "worked out from seizures",
        ["ProceedsNetworkTotal"] = "worked out from seizures",
        ["ProceedsPart"] = "worked out from seizures",
        ["ProceedsTotal"] = "worked out from seizures",
        ["SearchWord"] = "worked out from cases",
        ["SignInAttempt"] = "counts attempts for a while",
        ["Submission"] = "a form that was sent, by which it is not sent twice",
        ["SystemFact"] = "what the record is",
        ["Ward"] = "reference data",
    };

    private static readonly IReadOnlyList<(string Table, string Column, bool IsKey)> Columns = Read();

    [Test]
    public void Every_table_is_evidence_or_is_not_for_a_reason() => Assert.That(
        Composition.Evidence.Select(table => table.Name).Concat(Others.Keys),
        Is.EquivalentTo(Columns.Select(column => column.Table).Distinct()));

    [Test]
    public void Every_column_of_evidence_is_kept_or_is_worked_out()
    {
        foreach (var table in Composition.Evidence)
        {
            Assert.That(
                table.All.Concat(table.DerivedColumns),
                Is.EquivalentTo(Columns.Where(column => column.Table == table.Name).Select(column => column.Column)),
                table.Name);
        }
    }

    [Test]
    public void The_key_of_evidence_is_the_key_of_its_table()
    {
        foreach (var table in Composition.Evidence)
        {
            Assert.That(
                table.KeyColumns,
                Is.EquivalentTo(Columns.Where(column => column.Table == table.Name && column.IsKey).Select(column => column.Column)),
                table.Name);
        }
    }

    private static List<(string Table, string Column, bool IsKey)> Read()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={BlankFile.Path};Mode=ReadOnly;Pooling=False");
        connection.Open();

        return
        [
            .. connection.Query<(string, string, bool)>(
                """
                SELECT t.name, c.name, c.pk > 0
                FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
                WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name <> 'SchemaVersions'
                """),
        ];
    }
}
