using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Intelligence;

/// <summary>Corrects an entry of intelligence that was written down or graded wrongly, under the scheme that it was graded under.</summary>
/// <remarks>
/// The history of the case says that it was corrected, when, by whom and why. What it said before is read where the entry is read. A change of the
/// grading replaces the entry and its grade together, under the same id: neither can be changed alone.
/// </remarks>
[AllowedTo(Role.MoneyWorkers)]
public sealed record CorrectIntelligence : IntelligenceFacts, ICorrection
{
    public CaseReference Case { get; init; }

    public Guid EntryId { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator(TimeProvider clock) : CorrectionRules<CorrectIntelligence>(Facts(clock));

    private static InlineValidator<CorrectIntelligence> Facts(TimeProvider clock)
    {
        var facts = new InlineValidator<CorrectIntelligence>();
        facts.AsksForTheIntelligence(clock);

        return facts;
    }

    internal sealed class Handler(CurrentCase currentCase, CaseCorrection correction, IntelligenceStore intelligence)
        : IRequestHandler<CorrectIntelligence, Result<int>>
    {
        public async Task<Result<int>> Handle(CorrectIntelligence command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            await correction.Lock(id);

            if (await intelligence.Find(id, command.EntryId) is not { } entry)
            {
                return Refusal.NotFound("intelligence entry");
            }

            if (WhyNotItsScheme(entry, command) is { } wrong)
            {
                return wrong;
            }

            var recorded = RecordedIntelligence.Of(entry);

            if (await correction.WhyNot(id, command, recorded, RecordedIntelligence.Of(command)) is { } refusal)
            {
                return refusal;
            }

            await intelligence.Correct(entry, command.Graded!, new
            {
                command.EntryId,
                command.Content,
                command.Provenance,
                command.Conditions,
                RecordedOn = command.RecordedOn ?? entry.RecordedOn,
            });

            return await correction.Tell(id, command.EntryId, command, recorded, "Intelligence", saysValues: false);
        }

        private static Refusal? WhyNotItsScheme(IntelligenceForUpdate entry, CorrectIntelligence command) =>
            entry.Grading.Scheme == command.Graded!.Scheme ? null
            : entry.Grading.Scheme == IntelligenceGrading.Before ? Refusal.Invalid(
                "This was graded under 5x5x5. Correct the old grading, or log a new entry under 3x5x2",
                nameof(OldGrading))
            : Refusal.Invalid("This was graded under 3x5x2. Leave the old grading blank", nameof(OldGrading));
    }

    /// <summary>What a correction can say otherwise, by its names for it.</summary>
    private sealed record RecordedIntelligence : IntelligenceFacts
    {
        public static RecordedIntelligence Of(IntelligenceForUpdate entry) => new()
        {
            Content = entry.Content,
            Provenance = entry.Provenance,
            Conditions = entry.Conditions,
            Source = entry.Grading.SourceGrade,
            Assessment = entry.Grading.KnownHow,
            Handling = entry.Grading.HandlingCode,
            OldGrading = entry.Grading.OldGrading,
            RecordedOn = entry.Grading.OldGrading is null ? null : entry.RecordedOn,
        };

        public static RecordedIntelligence Of(CorrectIntelligence command) => new()
        {
            Content = command.Content,
            Provenance = command.Provenance,
            Conditions = command.Conditions,
            Source = command.Source,
            Assessment = command.Assessment,
            Handling = command.Handling,
            OldGrading = command.OldGrading is null ? null : command.Graded!.OldGrading,
            RecordedOn = command.RecordedOn,
        };
    }
}
