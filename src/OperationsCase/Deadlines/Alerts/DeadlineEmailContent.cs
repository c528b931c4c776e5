using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Messages.Email;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines.Alerts;

/// <summary>Says in an e-mail what is due, by when, and where to read more, by references alone.</summary>
internal sealed class DeadlineEmailContent(CaseKinds kinds, StatuteBook statutes, PublicUrl site, TimeProvider clock) : IEmailContent
{
    public async Task<EmailText?> Of(Database database, Guid mailId, EmailRecipient recipient)
    {
        var lines = (await database.List<EmailLine>(Sql.Lines, new
        {
            MailId = mailId,
            recipient.OfficerId,
            ReadableKinds = kinds.ReadableBy(recipient.Role),
        }))
            .Select(line => line with { What = statutes.ById(line.RuleId, line.RuleVersion).MustBeDone })
            .Where(line => (line.Step == EscalationPolicy.Missed && !(line.MetAt <= line.DueAt)) || (line.MetAt is null && line.StoodDownAt is null))
            .OrderBy(line => line.DueAt).ThenBy(line => line.Reference.Value, StringComparer.Ordinal).ToList();

        return lines.Count == 0 ? null : new EmailText(
            lines is [var only] ? $"{only.Reference}: {only.Says}" : $"{Format.Count(lines.Count, "deadline")} to look at",
            [.. lines.SelectMany(Of)]);
    }

    private IEnumerable<string> Of(EmailLine line) =>
    [
        $"{line.Reference}: {line.Says}",
        line.MetAt is null
            ? DueFormat.ByOrSince(line.DueAt, line.LastDayOn, clock.GetUtcNow())
            : $"The limit was {DueFormat.When(line.DueAt, line.LastDayOn)}",
        $"Sent to you as: {line.ToWhom.InSentence()}",
        .. line.IsLate ? [$"This is late: it was due {Format.Moment(line.RangAt)}"] : Array.Empty<string>(),
        $"{site.Value}{kinds[line.KindCode].AddressOf(line.Reference.Value)}",
        "",
    ];

    private sealed record EmailLine
    {
        public string Step { get; init; } = "";

        public Recipient ToWhom { get; init; }

        public DateTimeOffset RangAt { get; init; }

        public bool IsLate { get; init; }

        public string RuleId { get; init; } = "";

        public int RuleVersion { get; init; }

        /// <summary>In the words of the rule: those of an officer’s own task do not leave the building.</summary>
        public string What { get; init; } = "";

        public DateTimeOffset DueAt { get; init; }

        public DateOnly? LastDayOn { get; init; }

        public DateTimeOffset? MetAt { get; init; }

        public DateTimeOffset? StoodDownAt { get; init; }

        public CaseReference Reference { get; init; }

        public string KindCode { get; init; } = "";

        public string Says => EscalationPolicy.Says(What, Step);
    }

    private static class Sql
    {
        internal const string Lines =
            $"""
            SELECT message.Step, message.ToWhom, message.RangAt, message.IsLate, d.RuleId, d.RuleVersion, d.DueAt, d.LastDayOn, d.MetAt, d.StoodDownAt,
                it.Reference, it.KindCode
            FROM InboxMessage AS message
            JOIN Deadline AS d ON d.Id = message.DeadlineId
            JOIN CaseRecord AS it ON it.Id = d.CaseId
            WHERE message.MailId = @MailId
                AND {Visible.Case}
            """;
    }
}
