using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Search;

namespace OperationsCase.Search;

/// <summary>Looks for words, or for the start of a reference, in every list that the officer may see: a few rows of each, and how many there are.</summary>
[AllowedTo(Role.CaseReaders)]
[SaidInAuditLog("Searched all lists")]
public sealed record SearchEverything : IQuery<SearchEverything.Answer>
{
    public const int RowsOfEach = 5;

    /// <summary>The start of a reference, or words, each from its beginning. Nothing is found by a blank.</summary>
    public string? Find { get; init; }

    /// <param name="Groups">One for each list that the officer may see, found in or not.</param>
    public sealed record Answer(IReadOnlyList<Group> Groups) : IComposedAnswer
    {
        [JsonIgnore]
        public IReadOnlyList<AnsweredQuery> Parts { get; init; } = [];
    }

    public sealed record Group
    {
        public string Key { get; init; } = "";

        public string Heading { get; init; } = "";

        public string Singular { get; init; } = "";

        public string Plural { get; init; } = "";

        /// <summary>The address of the whole list with the same words; null where it has no page.</summary>
        public string? Address { get; init; }

        public IReadOnlyList<SearchRow> Rows { get; init; } = [];

        /// <summary>How many there are, or the highest number that was counted out.</summary>
        public int Total { get; init; }

        /// <summary>Whether there are more than the total.</summary>
        public bool OrMore { get; init; }
    }

    internal sealed class Validator : AbstractValidator<SearchEverything>
    {
        public Validator() => RuleFor(query => query.Find).IsSearchable();
    }

    internal sealed class Handler(IQueries queries, ICurrentUser officer, IEnumerable<SearchSource> sources)
        : IRequestHandler<SearchEverything, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(SearchEverything query, CancellationToken cancellation)
        {
            if (string.IsNullOrWhiteSpace(query.Find))
            {
                return new Answer([]);
            }

            var words = new FoundWords(query.Find);
            var groups = new List<Group>();
            var parts = new List<AnsweredQuery>();

            foreach (var source in sources.Where(source => officer.Role.May(source.Query)))
            {
                var answer = await source.Ask(queries, query.Find, RowsOfEach);

                if (answer.IsRefused)
                {
                    return Result<Answer>.Refused(answer.Refusals);
                }

                groups.Add(Found(source, query.Find, words, answer.Value));
                parts.Add(answer.Value.Asked!);
            }

            return new Answer(groups) { Parts = parts };
        }

        private static Group Found(SearchSource source, string find, FoundWords words, SearchFindings found) => new()
        {
            Key = source.Key,
            Heading = source.Heading,
            Singular = source.Singular,
            Plural = source.Plural,
            Address = source.HasPage ? $"/{source.Key}?find={Uri.EscapeDataString(find)}" : null,
            Rows = [.. found.Rows.Select(row => row with { FoundIn = FoundIn(row, words) ?? source.FoundElse })],
            Total = found.Total,
            OrMore = found.OrMore,
        };

        private static string? FoundIn(SearchRow row, FoundWords words) =>
            words.IsIn(row.Name) ? "the name"
            : row.Facts.FirstOrDefault(fact => words.IsIn(fact.Text)) is { } fact ? fact.Label
            : row.Reference is { } reference && words.IsIn(reference.Value) ? "the reference"
            : null;
    }
}
