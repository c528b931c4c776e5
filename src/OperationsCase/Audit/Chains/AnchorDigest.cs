using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit.Chains;

/// <summary>The hash of an anchor: over the anchor before it, its number and moment, and every chain's end in their order.</summary>
internal sealed class AnchorDigest : IDisposable
{
    private readonly Digest digest = new();

    public AnchorDigest(string before, int number, DateTimeOffset at)
    {
        (Number, At) = (number, at);
        digest.Add(before);
        digest.Add(number);
        digest.Add(at);
    }

    public int Number { get; }

    public DateTimeOffset At { get; }

    public void Add(Guid chain, int place, string hash)
    {
        digest.Add(chain);
        digest.Add(place);
        digest.Add(hash);
    }

    /// <summary>What the key of the log signs of an anchor.</summary>
    public static string Signed(int number, DateTimeOffset? upTo, string hash) => Digest.Of(number, upTo, hash);

    public string Done() => digest.Done();

    public void Dispose() => digest.Dispose();
}
