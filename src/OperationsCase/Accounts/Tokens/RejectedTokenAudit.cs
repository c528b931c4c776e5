using System.Net;
using System.Threading.RateLimiting;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Accounts.Tokens;

/// <summary>Keeps in the audit that somebody showed a token which opens nothing: ended, revoked, of a disabled account, or never made.</summary>
/// <remarks>Of an address no more than <see cref="MostOfAddress"/> in five minutes, so that nobody fills the log by sending nonsense.</remarks>
internal sealed class RejectedTokenAudit(IEngine engine, SignInAudit log) : IDisposable
{
    public const int MostOfAddress = 100;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter
        .Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(
        address, _ => new FixedWindowRateLimiterOptions { PermitLimit = MostOfAddress, Window = TimeSpan.FromMinutes(5) }));

    public async Task SayRefused(string secret, IPAddress? address)
    {
        using var lease = limiter.AttemptAcquire(address?.ToString() ?? "this machine");

        if (!lease.IsAcquired)
        {
            return;
        }

        if (await HolderOf(secret) is { } holder)
        {
            await log.Say(new SignInAccount { Id = holder.Id, Name = holder.Name }, "API refused: this token is not in force");
        }
        else
        {
            await log.SayOfNobody("API refused: no such token");
        }
    }

    public void Dispose() => limiter.Dispose();

    private async Task<Row?> HolderOf(string secret)
    {
        await using var database = new Database(engine);

        return await database.SingleOrDefault<Row>(Sql.Holder, new { SecretHash = RandomSecret.Hash(secret) });
    }

    private sealed record Row
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Holder = "SELECT officer.Id, officer.Name FROM ApiToken AS token JOIN Officer AS officer ON officer.Id = "
            + "token.OfficerId WHERE token.SecretHash = @SecretHash";
    }
}
