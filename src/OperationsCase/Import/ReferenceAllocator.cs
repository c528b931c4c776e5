using OperationsCase.Foundation.Reference;
using OperationsCase.Statute;

namespace OperationsCase.Import;

/// <summary>The references of a batch: each series is held once, counted in memory, and said to the record before the commit.</summary>
internal sealed class ReferenceAllocator
{
    private Dictionary<string, int> last = [];
    private Dictionary<string, int> before = [];

    public static string SeriesOf(string prefix, DateTimeOffset at) => $"{prefix}-{London.DateOf(at).Year}";

    public async Task Hold(ReferenceNumbers references, string series)
    {
        if (!last.ContainsKey(series))
        {
            last[series] = await references.Hold(series);
        }
    }

    public string Next(string prefix, DateTimeOffset at)
    {
        var series = SeriesOf(prefix, at);

        return ReferenceNumbers.Of(series, ++last[series]);
    }

    public void BeginCase() => before = new Dictionary<string, int>(last);

    /// <summary>A case that was refused gives its numbers back, so that there is no gap.</summary>
    public void GiveBack() => last = before;

    public async Task Say(ReferenceNumbers references)
    {
        foreach (var (series, number) in last)
        {
            await references.CameTo(series, number);
        }
    }
}
