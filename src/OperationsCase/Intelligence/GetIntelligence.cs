using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Intelligence;

/// <summary>Reads one entry of intelligence as a correction of it begins: with what is recorded, and the version of the case.</summary>
[AllowedTo(IntelligenceStore.Readers)]
[SaidInAuditLog("Read an intelligence entry to correct it")]
public sealed record GetIntelligence(CaseReference Case, Guid EntryId) : IQuery<GetIntelligence.Answer>, IConcernsCase
{
    /// <param name="Case">What it is about.</param>
    /// <param name="Correction">A correction that says what is recorded.</param>
    public sealed record Answer(CaseSummary Case, CorrectIntelligence Correction);

    internal sealed class Handler(CurrentCase currentCase, CaseStore cases, IntelligenceStore intelligence, Database database)
        : IRequestHandler<GetIntelligence, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetIntelligence query, CancellationToken cancellation)
        {
            if (await intelligence.Find(currentCase.Id, query.EntryId) is not { } entry)
            {
                return Refusal.NotFound("intelligence entry");
            }

            return new Answer(await cases.Summary(currentCase.Id), new CorrectIntelligence
            {
                Case = query.Case,
                EntryId = entry.Id,
                Version = await database.Count(Sql.Version, new { currentCase.Id }),
                Content = entry.Content,
                Provenance = entry.Provenance,
                Conditions = entry.Conditions,
                Source = entry.Grading.SourceGrade,
                Assessment = entry.Grading.KnownHow,
                Handling = entry.Grading.HandlingCode,
                OldGrading = entry.Grading.OldGrading,
                RecordedOn = entry.Grading.OldGrading is null ? null : entry.RecordedOn,
            });
        }
    }

    private static class Sql
    {
        internal const string Version = "SELECT Version FROM CaseRecord WHERE Id = @Id";
    }
}
