using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Audit.Log;

/// <summary>What an auditor sees first: who was refused unusually often, and what the last check of the log found.</summary>
internal static class AuditorHome
{
    public static HomeList Refusals { get; } = new HomeListOf<GetAuditLogStatus, GetAuditLogStatus.Answer>(
        "refusals",
        $"Refused unusually often in the last {GetAuditLogStatus.Days} days",
        Role.Auditor)
    {
        Address = "/audit?of=Looked&refusedOnly=true",
        Empty = $"No one was refused {GetAuditLogStatus.Unusual} times or more in one day.",
        Of = () => new GetAuditLogStatus(),
        Show = found => new HomeListContent(
            [.. found.Refused.Select(person => new HomeLine(
                $"/audit?of=Looked&refusedOnly=true&person={Uri.EscapeDataString(person.Email)}",
                person.Person,
                $"Refused {Format.Count(person.Times, "time")} on that day",
                Format.Day(person.On)))],
            found.Refused.Count,
            OrMore: false,
            found.Refused.Count == 0
                ? "No one was refused unusually often."
                : $"{Format.Count(found.Refused.Select(person => person.Email).Distinct().Count(), "person", "people")} "
                    + $"{(found.Refused.Select(person => person.Email).Distinct().Count() == 1 ? "was" : "were")} refused unusually often."),
    };

    public static HomeList Verification { get; } = new HomeListOf<GetAuditLogStatus, GetAuditLogStatus.Answer>(
        "verification",
        "Last check of the log",
        Role.Auditor)
    {
        Address = "/audit",
        Empty = "The log has not been checked yet. It is checked every night.",
        Of = () => new GetAuditLogStatus(),
        Show = found => new HomeListContent(
            found.Last is not { } last
                ? []
                :
                [
                    new HomeLine(
                        "/audit",
                        last.Flaws > 0
                            ? $"{Format.Count(last.Flaws, "flaw")} found: the record was changed outside this program"
                            : "No change outside this program was found",
                        $"Checked: {Format.Count(last.Entries, "place")} of entries and {Format.Count(last.Rows, "row")} of evidence."
                            + (last.IsSigned ? "" : " This result is not signed by the log’s key: it may have been changed."),
                        Format.Moment(last.At)),
                ],
            found.Last is null ? 0 : 1,
            OrMore: false,
            found.Last is null ? "The log has not been checked yet."
                : found.Last.Flaws > 0 ? $"The last check of the log found {Format.Count(found.Last.Flaws, "flaw")}."
                : $"The last check of the log, {Format.Moment(found.Last.At)}, found no flaw."),
    };
}
