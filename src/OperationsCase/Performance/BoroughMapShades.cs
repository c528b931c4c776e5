namespace OperationsCase.Performance;

/// <summary>The five shades of the tile map: white for none, then four steps up to the highest borough.</summary>
public sealed record BoroughMapShades(int Highest)
{
    public static readonly IReadOnlyList<string> Fills = ["#fff", "#dce9f5", "#a5c6e3", "#5d9bd1", "#0f4c86"];

    private int Step => Math.Max(2, (Highest + 3) / 4);

    /// <summary>0 to 4.</summary>
    public int Shade(int networks) => networks == 0 ? 0 : Math.Min(4, ((networks - 1) / Step) + 1);

    /// <summary>"0", "1 or 2", "3 or 4", "5 or 6", "7 or more".</summary>
    public string Words(int shade) => shade switch
    {
        0 => "0",
        4 => $"{(3 * Step) + 1} or more",
        _ => Step == 2 ? $"{(2 * shade) - 1} or {2 * shade}" : $"{((shade - 1) * Step) + 1} to {shade * Step}",
    };
}
