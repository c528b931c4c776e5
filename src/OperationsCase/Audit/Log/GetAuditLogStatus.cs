using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Chains;
using OperationsCase.Audit.Evidence;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Statute;

namespace OperationsCase.Audit.Log;

/// <summary>Tells an auditor what the last verification of the log found, and who was refused unusually often in the last days.</summary>
[AllowedTo(Role.Auditor)]
[SaidInAuditLog("Saw who was refused unusually often, and the last check of the log")]
public sealed record GetAuditLogStatus : IQuery<GetAuditLogStatus.Answer>
{
    public const int Days = 7;

    /// <summary>So many refusals of one person in one day are unusual.</summary>
    public const int Unusual = 3;

    private const int MostPeople = 10;

    public sealed record Answer
    {
        public bool HasKey { get; init; }

        /// <summary>Null when the log was never verified.</summary>
        public Verification? Last { get; init; }

        /// <summary>The most first.</summary>
        public IReadOnlyList<RefusedPerson> Refused { get; init; } = [];
    }

    /// <param name="At">When it ended.</param>
    /// <param name="Entries">Places in the chains.</param>
    /// <param name="Rows">Rows of evidence.</param>
    /// <param name="Flaws">How many were found.</param>
    /// <param name="Sentences">The first of them.</param>
    /// <param name="IsSigned">Whether this is what the program kept of it.</param>
    public sealed record Verification(DateTimeOffset At, int Entries, int Rows, int Flaws, IReadOnlyList<string> Sentences, bool IsSigned);

    /// <param name="Person">Their name.</param>
    /// <param name="Email">By which the log is searched.</param>
    /// <param name="On">The London day.</param>
    /// <param name="Times">How often on that day.</param>
    public sealed record RefusedPerson(string Person, string Email, DateOnly On, int Times);

    internal sealed class Handler(Database database, IEngine engine, AuditKeys keys, TimeProvider clock) : IRequestHandler<GetAuditLogStatus, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetAuditLogStatus query, CancellationToken cancellation)
        {
            var earlier = new EarlierVerifications(new AuditLogReading(engine), keys);
            var since = London.StartOf(London.DateOf(clock.GetUtcNow()).AddDays(-Days));

            return new Answer
            {
                HasKey = keys.IsThere,
                Last = await earlier.Last() is { } last
                    ? new Verification(
                        last.EndedAt,
                        last.Places,
                        last.EvidenceRows,
                        last.Flaws,
                        last.Sentences.Split('\n', StringSplitOptions.RemoveEmptyEntries),
                        earlier.IsSigned(last))
                    : null,
                Refused =
                [
                    .. (await database.List<RefusalRow>(Sql.Refusals, new { Since = since }))
                        .GroupBy(row => (row.Person, row.Email, On: London.DateOf(row.At)))
                        .Where(day => day.Count() >= Unusual)
                        .OrderByDescending(day => day.Count()).ThenByDescending(day => day.Key.On).ThenBy(day => day.Key.Email, StringComparer.Ordinal)
                        .Take(MostPeople)
                        .Select(day => new RefusedPerson(day.Key.Person, day.Key.Email, day.Key.On, day.Count())),
                ],
            };
        }
    }

    private sealed record RefusalRow
    {
        public DateTimeOffset At { get; init; }

        public string Person { get; init; } = "";

        public string Email { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Refusals =
            """
            SELECT looked.At, who.Name AS Person, who.Email
            FROM Consultation AS looked
            JOIN Officer AS who ON who.Id = looked.OfficerId
            WHERE looked.At >= @Since AND looked.Terms LIKE '{"Refused":%'
            ORDER BY looked.At, looked.Id
            """;
    }
}
