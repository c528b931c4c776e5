using MediatR;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Operations;
using OperationsCase.Retention;

namespace OperationsCase.Tests.Given;

/// <summary>Who reviews what was closed, and the ordinary decisions.</summary>
internal static class SampleReviews
{
    public static TestUser.TestPerson AnInformationManager(this CaseRoom room) =>
        room.AnOfficer("Odette Marchbanks", Role.InformationManager, "Information management", CaseRoom.Hackney);

    /// <summary>Runs the job of the reviews once, as Hangfire does.</summary>
    public static Task ScheduleReviews(this CaseRoom room) =>
        room.As(TestUser.TheSystem, () => new RetentionReviewSchedulingJob(room.Services.GetRequiredService<IMediator>()).Run());

    public static async Task<string> AClosedMarket(this CaseRoom room)
    {
        var operation = await room.Done(room.AMarketToLog());
        await room.Closed(new CloseOperation { Operation = operation, Outcome = OperationOutcome.ArrestsMade });
        await room.ScheduleReviews();

        return operation;
    }

    public static async Task<EraseCase> AnErasure(this CaseRoom room, string reference) => new()
    {
        Case = reference,
        Ground = ErasureGround.ErasureGranted,
        Why = "Decision IM-2026-17",
        Version = (await room.Done(new GetRetentionReview(reference))).Review!.Version,
    };
}
