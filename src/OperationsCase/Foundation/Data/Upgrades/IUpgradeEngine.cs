using System.Data.Common;
using DbUp.Builder;

namespace OperationsCase.Foundation.Data;

/// <summary>What the two databases do differently while a record is created or upgraded.</summary>
internal interface IUpgradeEngine
{
    /// <summary>What the file of an upgrade has before its ending when it is for this engine alone.</summary>
    string Dialect { get; }

    /// <summary>Counts what an empty database of this engine has none of.</summary>
    string CountOfTables { get; }

    /// <summary>Counts one when a record was created.</summary>
    string CountOfRecords { get; }

    /// <summary>Opens a connection that changes and makes nothing; null when there is nothing to open yet.</summary>
    Task<DbConnection?> OpenToLook();

    /// <summary>Opens a connection on which a table may be made again while others refer to it.</summary>
    Task<DbConnection> OpenToUpgrade();

    /// <summary>Begins the one transaction that creates or upgrades. Any other waits until this one ends, be its process killed.</summary>
    Task<DbTransaction> Begin(DbConnection connection);

    /// <summary>How much an upgrade may need, and how much there is, in bytes; null where this program cannot tell.</summary>
    (long Needed, long Free)? Room() => null;

    /// <summary>Tells DbUp where this engine keeps the names of the upgrades that a record has had, and how it runs a script.</summary>
    void Describe(UpgradeConfiguration dbUp);

    /// <summary>Lays out what the library of recurring jobs keeps in this database, once the record is there.</summary>
    Task PrepareJobs() => Task.CompletedTask;

    /// <exception cref="InvalidOperationException">A row was left that refers to no other.</exception>
    Task Verify(DbTransaction transaction);
}
