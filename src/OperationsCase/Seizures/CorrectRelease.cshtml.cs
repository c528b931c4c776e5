using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures;

public sealed class CorrectReleasePageModel(IMediator mediator, ICurrentUser officer)
    : SeizureCorrectionPageModel<CorrectRelease>(mediator, officer)
{
    protected override string Part => "release";

    protected override CorrectRelease? Recorded(Guid? partId) =>
        Case.Releases.FirstOrDefault(row => row.Id == partId) is not { } release ? null : new CorrectRelease
        {
            Version = Head.Version,
            AmountPence = release.AmountPence,
            InterestPence = release.InterestPence > 0 ? release.InterestPence : null,
            ReleasedAt = release.ReleasedAt,
            ReleasedTo = release.ReleasedTo,
            ReleasedWhy = release.Why,
        };

    protected override CorrectRelease Of(SeizureReference seizure, Guid? partId) =>
        Correction with { Seizure = seizure, ReleaseId = partId ?? Guid.Empty };
}
