using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OperationsCase.Access;

namespace OperationsCase.Approvals;

/// <summary>What an approver reads before they decide.</summary>
/// <param name="Summary">What is asked, in one sentence.</param>
/// <param name="LeastRank">The lowest rank that may approve it; null where the role alone decides.</param>
/// <param name="Sections">The facts, in the order in which they are read.</param>
public sealed record ApprovalContent(string Summary, PoliceRank? LeastRank, IReadOnlyList<ApprovalSection> Sections)
{
    /// <summary>Tells one content from another, so that nobody decides on what they have not read. 64 hexadecimal digits.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { Summary, LeastRank, Sections }))));
}

/// <summary>Facts that belong together.</summary>
/// <param name="Heading">"The grounds".</param>
/// <param name="Facts">In their order.</param>
public sealed record ApprovalSection(string Heading, IReadOnlyList<ApprovalFact> Facts);

/// <param name="Label">"Premises"; empty where the text speaks for itself.</param>
/// <param name="Text">May have several lines.</param>
public sealed record ApprovalFact(string Label, string Text);
