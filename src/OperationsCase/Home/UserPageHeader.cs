using Dapper;
using OperationsCase.Access;
using OperationsCase.Deadlines.Alerts;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Foundation.Web;
using OperationsCase.Messages;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Home;

/// <summary>What the head of every page says of the officer, and the parts of the service their role may open.</summary>
internal sealed class UserPageHeader(ICurrentUser officer, CaseKinds kinds, IEngine engine, SweepMonitor sweep, AuditKeys keys, TimeProvider clock)
    : IPageHeader
{
    private const int MostUnread = 99;

    private IReadOnlyList<(NavigationItem Item, Role Roles)> AllSections =>
    [
        (new("Home", "/"), Role.Anybody),
        .. kinds.All.Select(kind => (new NavigationItem(kind.Section, $"/{kind.Folder}"), kind.Readers)),
        (new("Performance", "/performance"), Role.Investigators),
        (new("Restricted", "/restrictions"), Role.Restrictors),
        (new("Reviews", "/retention"), Role.InformationManager),
        (new("Accounts", "/accounts"), Role.Administrator),
        (new("Bank holidays", "/bank-holidays"), Role.Administrator),
        (new("Jobs", HangfireDashboard.Path), Role.Administrator),
        (new("Audit log", "/audit"), Role.Auditor),
        (new("Disclosures", "/disclosures"), Role.InformationManager | Role.Auditor),
    ];

    public string? Name => officer.Id == Guid.Empty ? null : officer.Name;

    public string? Unit => officer.Unit.Length == 0 ? null : officer.Unit;

    public IReadOnlyList<NavigationItem> Sections =>
        [.. from section in AllSections where (section.Roles & officer.Role) != Role.None select section.Item];

    public bool SearchesCases => (officer.Role & Role.CaseReaders) != Role.None;

    public Task<int> UnreadMessages() => (officer.Role & Role.CaseReaders) == Role.None ? Task.FromResult(0) : Unread();

    public async Task<string?> Trouble() => Name is not null && await sweep.LateSince() is { } last
        ? $"No warnings have been sent since {Format.Moment(last)}. Check your deadlines yourself, and tell an administrator."
        : officer.Role == Role.Auditor && !keys.IsThere
            ? "The key of the audit log is missing. New entries are not signed, and forged entries cannot be told from real ones. "
                + "Tell the people who run this service."
            : null;

    public IReadOnlyList<NavigationItem> Footer =>
    [
        .. officer.May<BreakGlass>()
            ? [new NavigationItem("Open a restricted case in an emergency", "/emergency-access")]
            : Array.Empty<NavigationItem>(),
        new("Help", "/help"), new("Accessibility statement", "/accessibility"), new("Bank holidays used", "/bank-holidays"),
        new("Rules used", "/rules"),
    ];

    private async Task<int> Unread()
    {
        await using var database = new Database(engine, clock);

        var mine = new DynamicParameters(new { OfficerId = officer.Id, ReadableKinds = kinds.ReadableBy(officer) });

        // Whoever has read everything, as most have, costs no look at which of it they may still see.
        if (await database.Count(Sql.HasUnread, mine) == 0)
        {
            return 0;
        }

        return Math.Min(MostUnread, (await database.CountUpTo(Sql.Unread, mine, MostUnread)).Rows
            + (await database.CountUpTo(ListMyCaseMessages.Unread, mine, MostUnread)).Rows);
    }

    private static class Sql
    {
        internal const string HasUnread =
            """
            SELECT CASE
                WHEN EXISTS (SELECT 1 FROM InboxMessage AS message WHERE message.OfficerId = @OfficerId AND message.ReadAt IS NULL) THEN 1
                WHEN EXISTS (SELECT 1 FROM AccessMessage AS message WHERE message.OfficerId = @OfficerId AND message.ReadAt IS NULL) THEN 1
                ELSE 0
            END
            """;

        internal const string Unread =
            $"""
            SELECT message.Id
            FROM InboxMessage AS message
            JOIN Deadline AS d ON d.Id = message.DeadlineId
            JOIN CaseRecord AS it ON it.Id = d.CaseId
            WHERE message.OfficerId = @OfficerId AND message.ReadAt IS NULL
                AND {Visible.Case}
                AND {ListInbox.IsLatest}
            ORDER BY message.SentAt DESC, message.Id DESC
            """;
    }
}
