using OperationsCase.Seizures.Forfeiture;

namespace OperationsCase.Seizures;

/// <remarks>What courts and notices did about the money.</remarks>
public sealed partial record GetSeizure
{
    public sealed record DetentionRulingRow
    {
        public Guid Id { get; init; }

        public Guid OrderId { get; init; }

        public string CourtName { get; init; } = "";

        public DateTimeOffset DecidedAt { get; init; }

        public bool IsLawful { get; init; }

        public string Why { get; init; } = "";
    }

    public sealed record ForfeitureNoticeRow
    {
        public Guid Id { get; init; }

        public long AmountPence { get; init; }

        public NoticeMethod Method { get; init; }

        public string GivenTo { get; init; } = "";

        public DateTimeOffset GivenAt { get; init; }

        /// <summary>The last London day on which an objection is in time.</summary>
        public DateOnly ObjectBy { get; init; }

        /// <summary>Why it has no effect; null where it has.</summary>
        public string? NoEffect { get; init; }

        public DateTimeOffset? ObjectedAt { get; init; }

        public string? ObjectedBy { get; init; }

        public DateTimeOffset? EndedAt { get; init; }

        public string? EndedWhy { get; init; }

        public DateTimeOffset? ForfeitedAt { get; init; }

        public bool Runs => NoEffect is null && ObjectedAt is null && EndedAt is null && ForfeitedAt is null;
    }

    public sealed record ForfeitureApplicationRow
    {
        public Guid Id { get; init; }

        public string CourtName { get; init; } = "";

        public long AmountPence { get; init; }

        public DateTimeOffset MadeAt { get; init; }

        public ForfeitureDecision? Decision { get; init; }

        public DateTimeOffset? DecidedAt { get; init; }

        public long ForfeitedPence { get; init; }

        public DateTimeOffset? AppealedAt { get; init; }

        public string? AppealedBy { get; init; }

        public AppealDecision? AppealDecision { get; init; }

        public DateTimeOffset? AppealEndedAt { get; init; }

        public string? Note { get; init; }
    }
}
