using MediatR;
using OperationsCase.Access;

namespace OperationsCase.Seizures;

public sealed class CorrectSeizurePageModel(IMediator mediator, ICurrentUser officer) : SeizureCorrectionPageModel<CorrectSeizure>(mediator, officer)
{
    protected override CorrectSeizure? Recorded(Guid? partId) => new()
    {
        Version = Head.Version,
        SeizedAt = Head.SeizedAt,
        Place = Head.Place,
        SeizedFrom = Head.SeizedFrom,
        SeizedBy = Head.SeizedBy,
        Authority = Head.Authority,
        AmountPence = Head.AmountPence,
        Currency = Head.Currency,
        CountedMinor = Head.CountedMinor,
        RateSource = Head.RateSource,
        CountedBy = Head.CountedBy,
        CountedAgainBy = Head.CountedAgainBy,
        Exhibit = Head.Exhibit,
        Seal = Head.Seal,
    };

    protected override CorrectSeizure Of(SeizureReference seizure, Guid? partId) => Correction with { Seizure = seizure };
}
