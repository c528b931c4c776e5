using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Tests.Given;

internal static class SampleClocks
{
    /// <summary>Starts the clock of a served notice for a case of any kind, which no command of ours does.</summary>
    /// <returns>The id of the deadline, or null where the case has no borough that leads it, and so nobody to hold a clock.</returns>
    public static async Task<Guid?> AClockOf(this CaseRoom room, string reference)
    {
        var of = room.Database.QuerySingle<(Guid Id, string Kind, int Leads)>(
            """
            SELECT it.Id, it.KindCode AS Kind, (SELECT COUNT(*) FROM CaseBorough AS leads WHERE leads.CaseId = it.Id AND leads.IsLead = 1) AS Leads
            FROM CaseRecord AS it
            WHERE it.Reference = @reference
            """,
            new { reference });

        if (of.Leads == 0)
        {
            return null;
        }

        await using var scope = room.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<Database>();
        database.WillChange();
        var subject = Guid.CreateVersion7(room.Clock.GetUtcNow());
        await scope.ServiceProvider.GetRequiredService<DeadlineService>()
            .Start("closure-notice.hearing", room.Clock.GetUtcNow(), subject, new DeadlineCase(of.Id, of.Kind));
        database.Touched.Take();
        await database.Commit();

        return room.Database.QuerySingle<Guid>("SELECT Id FROM Deadline WHERE SubjectId = @subject", new { subject });
    }

    /// <summary>Ends such a clock, as if nothing depended on it any more.</summary>
    public static Task EndClock(this CaseRoom room, Guid? deadlineId) =>
        room.Database.ExecuteAsync("UPDATE Deadline SET StoodDownAt = DueAt WHERE Id = @deadlineId", new { deadlineId });
}
