using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Intelligence;

/// <summary>
/// Lists the intelligence about an operation or network, latest first. No search finds it, and whom a case is only shared with does not see
/// it.
/// </summary>
[AllowedTo(IntelligenceStore.Readers)]
public sealed record ListIntelligence(CaseReference Case, int Page = 1) : IQuery<PagedCaseRows<ListIntelligence.Row>>, IConcernsCase
{
    public const int PageSize = 25;

    public sealed record Row
    {
        public Guid Id { get; init; }

        public string Scheme { get; init; } = "";

        public string Source { get; init; } = "";

        public string Assessment { get; init; } = "";

        public string Handling { get; init; } = "";

        public string? Conditions { get; init; }

        public string Content { get; init; } = "";

        public string Provenance { get; init; } = "";

        public DateOnly RecordedOn { get; init; }

        public DateTimeOffset LoggedAt { get; init; }

        public string LoggedByName { get; init; } = "";

        /// <summary>What it said before it was corrected, latest first.</summary>
        public IReadOnlyList<IntelligenceCorrection> Corrections { get; init; } = [];

        /// <summary>"B1P" is said as source, assessment and handling, in the order in which its scheme writes them.</summary>
        public string Grading => $"{Source}{Assessment}{Handling}";

        /// <summary>What a grading of today means; an old one is shown as it was, and nobody says it again in other words.</summary>
        public IReadOnlyList<string> InWords => Scheme != Intelligence.IntelligenceGrading.Now ? [] :
        [
            $"Source {((SourceGrade)(Source[0] - '0')).Words()}",
            $"Intelligence {Enum.Parse<IntelligenceAssessment>(Assessment).Words()}",
            $"Handling {Enum.Parse<HandlingCode>(Handling).Words()}",
        ];
    }

    internal sealed class Validator : AbstractValidator<ListIntelligence>
    {
        public Validator() => RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
    }

    internal sealed class Handler(PagedCaseRowsReader parts, IntelligenceCorrections corrections)
        : IRequestHandler<ListIntelligence, Result<PagedCaseRows<Row>>>
    {
        public async Task<Result<PagedCaseRows<Row>>> Handle(ListIntelligence query, CancellationToken cancellation)
        {
            var page = await parts.Page<Row>(Sql.About, query.Page, PageSize);
            var made = await corrections.Of(page.Rows.Select(row => row.Id));

            return page with { Rows = [.. page.Rows.Select(row => row with { Corrections = [.. made[row.Id]] })] };
        }
    }

    private static class Sql
    {
        internal const string About =
            """
            SELECT entry.Id, entry.Scheme, entry.Source, entry.Assessment, entry.Handling, entry.Conditions, entry.Content,
                entry.Provenance, entry.RecordedOn, entry.LoggedAt,
                author.Name AS LoggedByName
            FROM IntelligenceEntry AS entry
            JOIN Officer AS author ON author.Id = entry.LoggedById
            WHERE entry.SubjectId = @SubjectId
            ORDER BY entry.LoggedAt DESC, entry.Id DESC
            """;
    }
}
