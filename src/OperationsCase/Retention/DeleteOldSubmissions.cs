using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Retention;

/// <summary>Takes away the forms that were sent so long ago that they will not be sent again; answers how many.</summary>
[AllowedTo(Role.TheSystem)]
public sealed record DeleteOldSubmissions : ICommand<int>, INotAudited
{
    private const int DaysKept = 30;

    internal sealed class Handler(SubmissionAnswers answers, TimeProvider clock) : IRequestHandler<DeleteOldSubmissions, Result<int>>
    {
        public async Task<Result<int>> Handle(DeleteOldSubmissions command, CancellationToken cancellation) =>
            await answers.ForgetOld(clock.GetUtcNow().AddDays(-DaysKept));
    }
}

/// <summary>The job that Hangfire runs every night; the rows of Submission say what is due.</summary>
public sealed class SubmissionCleanupJob(IMediator mediator)
{
    public const string Job = "delete-old-submissions";

    public Task Run() => mediator.SendOrThrow(new DeleteOldSubmissions());
}
