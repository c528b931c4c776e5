namespace OperationsCase.Demonstration;

/// <summary>Numbers that look like chance and are the same on every machine for the same seed.</summary>
/// <remarks>SplitMix64, of our own, since the framework may change what <see cref="Random"/> gives for a seed. Not for secrets.</remarks>
internal sealed class SeededRandom(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state = seed;

    /// <summary>From 0 up to and without 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => least + (int)(Share() * (most - least + 1));

    public double Between(double least, double most) => least + (Share() * (most - least));

    public bool Happens(double probability) => Share() < probability;

    public T From<T>(IReadOnlyList<T> choices) => choices[Between(0, choices.Count - 1)];

    public T Of<T>(params ReadOnlySpan<T> choices) => choices[Between(0, choices.Length - 1)];

    public T Weighted<T>(IReadOnlyList<(T Choice, double Weight)> choices)
    {
        var left = Share() * choices.Sum(choice => choice.Weight);

        foreach (var (choice, weight) in choices)
        {
            left -= weight;

            if (left < 0)
            {
                return choice;
            }
        }

        return choices[^1].Choice;
    }

    private ulong Next()
    {
        unchecked
        {
            state += Step;
            var mixed = state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;

            return mixed ^ (mixed >> 31);
        }
    }
}
