using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Audit.Chains;
using OperationsCase.Audit.Evidence;
using OperationsCase.Audit.Reasons;
using OperationsCase.Audit.Redaction;
using OperationsCase.Demonstration;
using OperationsCase.Foundation.Data;
using OperationsCase.Import;

namespace OperationsCase.Database.Tests;

/// <summary>What the demonstration leaves out of the log: a reason that was given, an entry that was redacted, the seals, and a verification.</summary>
internal static class LogSampleRows
{
    public static async Task SealLog(this BatchApplication application)
    {
        await using var connection = await application.Services.GetRequiredService<IEngine>().Open();
        var (id, name) = await connection.QueryFirstAsync<(string Id, string Name)>("SELECT Id, Name FROM Officer WHERE Role = 'InformationManager'");
        var entry = await connection.QueryFirstAsync<Guid>("SELECT EntryId FROM AuditLink WHERE Place = 2 ORDER BY At, ChainId");
        var manager = new DemoPerson { Id = Guid.Parse(id), Name = name, Email = "", Role = Role.InformationManager };

        var asked = new AccessReasonRequest(
            manager.Id,
            "an act",
            "print CH-2026-000001").Sealed(application.Services.GetRequiredService<IDataProtectionProvider>());
        await application.Done(manager, new GiveAccessReason
        {
            Act = asked,
            What = "print CH-2026-000001",
            Purpose = AccessPurpose.Court,
            Why = "Bundle for the hearing",
        });
        await application.Done(manager, new RedactAuditEntry { Entry = entry, Ground = AuditRedactionReason.CourtOrder, Decision = "IM-2026-014" });
        await application.Done(BatchOfficer.TheSystem, new SealAuditLog());
        await ActivatorUtilities.CreateInstance<AuditVerificationJob>(application.Services).Run();
    }
}
