using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.GovUk;
using OperationsCase.Statute;

namespace OperationsCase.Tests.WholeProduct;

public class TypeNamesTests
{
    /// <summary>What the parts of any request are called. Every other nested type has a name of its own.</summary>
    private static readonly string[] PartsOfRequests = ["Answer", "BaseValidator", "Handler", "Row", "Sql", "Validator"];

    private static readonly IReadOnlyList<Type> Types =
    [
        .. from assembly in new[] { typeof(Composition).Assembly, typeof(StatuteBook).Assembly, typeof(GovUkComponentOptions).Assembly }
           from type in assembly.GetTypes()
           where type.Namespace?.StartsWith(nameof(OperationsCase), StringComparison.Ordinal) == true && type.Name.All(char.IsLetterOrDigit)
           select type,
    ];

    [Test]
    public void No_two_types_of_the_product_share_a_name_but_the_parts_of_requests() => Assert.That(
        from type in Types
        where !PartsOfRequests.Contains(type.Name)
        group type.FullName by type.Name into same
        where same.Count() > 1
        select $"{same.Key}: {string.Join(", ", same)}",
        Is.Empty);

    /// <summary>These names are inside the digests of the log, so they are never written differently.</summary>
    [TestCase(typeof(OperationsCase.Accounts.DisableAccount), "DisableOfficer")]
    [TestCase(typeof(OperationsCase.Accounts.IssueApiTokenAtConsole), "IssueToken")]
    [TestCase(typeof(OperationsCase.Accounts.Life.ChangeAccount), "ChangeOfficer")]
    [TestCase(typeof(OperationsCase.Accounts.Life.EnableAccount), "EnableOfficer")]
    [TestCase(typeof(OperationsCase.Accounts.Life.GetAccount), "GetOfficer")]
    [TestCase(typeof(OperationsCase.Accounts.ListAccounts), "ListOfficers")]
    [TestCase(typeof(OperationsCase.Accounts.OpenAccount), "InviteOfficer")]
    [TestCase(typeof(OperationsCase.Accounts.RenewInvitation), "InviteAgain")]
    [TestCase(typeof(OperationsCase.Accounts.SecondFactors.GetSignInMethods), "GetSignInMeans")]
    [TestCase(typeof(OperationsCase.Accounts.Sessions.DeleteExpiredForms), "EndKeptForms")]
    [TestCase(typeof(OperationsCase.Accounts.SingleSignOn.ApplyIdentityProviderClaims), "FollowClaims")]
    [TestCase(typeof(OperationsCase.Accounts.SingleSignOn.EndAccountWithoutProviderRole), "WithdrawRole")]
    [TestCase(typeof(OperationsCase.Accounts.Tokens.ListApiTokens), "ListTokens")]
    [TestCase(typeof(OperationsCase.Accounts.Tokens.MakeApiToken), "MakeToken")]
    [TestCase(typeof(OperationsCase.Accounts.Tokens.RevokeApiToken), "RevokeToken")]
    [TestCase(typeof(OperationsCase.NeedToKnow.NotifyReviewsDue), "TellOfReviews")]
    [TestCase(typeof(OperationsCase.Messages.ListMyAccountMessages), "ListAccountMessages")]
    [TestCase(typeof(OperationsCase.Messages.ListMyCaseMessages), "ListAccessMessages")]
    [TestCase(typeof(OperationsCase.Messages.MarkMyCaseMessagesRead), "MarkAccessMessagesRead")]
    [TestCase(typeof(OperationsCase.Audit.Redaction.RedactAuditEntry), "RedactFromLog")]
    [TestCase(typeof(OperationsCase.Audit.Chains.SealAuditLog), "SealTheLog")]
    [TestCase(typeof(OperationsCase.Audit.Log.ListAuditLog), "ListLog")]
    [TestCase(typeof(OperationsCase.ClosureOrders.Notices.RecordHearingListing), "ListHearing")]
    [TestCase(typeof(OperationsCase.Deadlines.ApplyReplacedRules), "MoveToNewRules")]
    [TestCase(typeof(OperationsCase.Deadlines.GetDeadlineWorking), "GetWorking")]
    [TestCase(typeof(OperationsCase.Messages.Email.MarkOldEmailsSent), "NoteOldMail")]
    [TestCase(typeof(OperationsCase.Import.RecordEarlierEntry), "EarlierEntry")]
    [TestCase(typeof(OperationsCase.Retention.GetRetentionReview), "GetReview")]
    [TestCase(typeof(OperationsCase.Retention.ListRetentionReviews), "ListReviews")]
    [TestCase(typeof(OperationsCase.Retention.ScheduleRetentionReviews), "ReckonReviews")]
    public void A_renamed_request_is_stored_under_its_first_name(Type request, string storedName) =>
        Assert.That(request.StoredName(), Is.EqualTo(storedName));

    [Test]
    public void Every_request_is_stored_under_a_name_of_its_own()
    {
        var requests = Types.Where(type => type.IsDefined(typeof(AllowedToAttribute), inherit: false)).ToList();

        Assert.That(requests, Has.Count.GreaterThan(100));
        Assert.That(requests.GroupBy(request => request.StoredName()).Where(same => same.Count() > 1).Select(same => same.Key), Is.Empty);
        Assert.That(requests.Where(request => request.StoredName() != request.Name
            && requests.Any(other => other.Name == request.StoredName())), Is.Empty);
    }
}
