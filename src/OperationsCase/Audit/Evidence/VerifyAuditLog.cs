using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Chains;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit.Evidence;

/// <summary>Keeps what a verification of the log found, for auditors.</summary>
[AllowedTo(Role.TheSystem)]
public sealed record KeepAuditVerification : ICommand<int>, INotAudited
{
    public DateTimeOffset BeganAt { get; init; }

    public DateTimeOffset EndedAt { get; init; }

    public int Places { get; init; }

    public int Consultations { get; init; }

    public int EvidenceRows { get; init; }

    public int Flaws { get; init; }

    /// <summary>The first of them, a line for each.</summary>
    public string Sentences { get; init; } = "";

    internal string Signed(int number) => Digest.Of(number, BeganAt, EndedAt, Places, Consultations, EvidenceRows, Flaws, Sentences);

    internal sealed class Handler(Database database, AuditKeys keys) : IRequestHandler<KeepAuditVerification, Result<int>>
    {
        public async Task<Result<int>> Handle(KeepAuditVerification command, CancellationToken cancellation)
        {
            var number = await database.Count(Sql.Last, new { }) + 1;
            await database.Execute(Sql.Add, new
            {
                Number = number,
                command.BeganAt,
                command.EndedAt,
                command.Places,
                command.Consultations,
                command.EvidenceRows,
                command.Flaws,
                command.Sentences,
                Mac = keys.Sign(command.Signed(number)),
            });

            return number;
        }
    }

    private static class Sql
    {
        internal const string Last = "SELECT COALESCE(MAX(last.Number), 0) FROM AuditVerification AS last";

        internal const string Add =
            """
            INSERT INTO AuditVerification (Number, BeganAt, EndedAt, Places, Consultations, EvidenceRows, Flaws, Sentences, Mac)
            VALUES (@Number, @BeganAt, @EndedAt, @Places, @Consultations, @EvidenceRows, @Flaws, @Sentences, @Mac)
            """;
    }
}

/// <summary>The job that Hangfire runs every night: what verify-audit does by hand.</summary>
public sealed class AuditVerificationJob(IMediator mediator, IServiceProvider services, TimeProvider clock)
{
    public const string Job = "verify-log";

    private const int MostSentences = 50;

    public async Task Run()
    {
        var began = clock.GetUtcNow();
        var sentences = new List<string>();
        var walked = await ActivatorUtilities.CreateInstance<AuditLogVerifier>(services, (Func<AuditLogFlaw, Task>)Hear).Verify();

        await mediator.SendOrThrow(new KeepAuditVerification
        {
            BeganAt = began,
            EndedAt = clock.GetUtcNow(),
            Places = walked.Entries,
            Consultations = walked.Consultations,
            EvidenceRows = walked.Rows,
            Flaws = walked.Flaws,
            Sentences = string.Join('\n', sentences),
        });

        async Task Hear(AuditLogFlaw flaw)
        {
            if (sentences.Count < MostSentences)
            {
                sentences.Add(await AuditLogSubjectNames.Said(services.GetRequiredService<IEngine>(), flaw));
            }
        }
    }
}
