using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts;

/// <summary>What an administrator sees of accounts: who was invited and has not come yet.</summary>
internal static class InvitationHome
{
    public static HomeList OfAdministrators { get; } =
        new HomeListOf<ListOpenInvitations, ListOpenInvitations.Answer>("invitations", "Invitations not used yet", Role.Administrator)
        {
            Address = "/accounts?state=Invited",
            Empty = "Every invitation was used.",
            Of = () => new ListOpenInvitations(),
            Show = found => new HomeListContent(
                [.. found.Rows.Select(row => new HomeLine(
                    $"/accounts/{row.OfficerId}",
                    row.Name,
                    $"{row.Role.Words()}, {row.Unit}",
                    row.HasEnded ? $"The link ended {Format.Moment(row.EndsAt)}" : $"The link works until {Format.Moment(row.EndsAt)}"))],
                found.Total,
                OrMore: false,
                found.Total == 0
                    ? null
                    : $"{Format.Count(found.Total, "invitation")} {(found.Total == 1 ? "is" : "are")} not used yet."),
        };
}
