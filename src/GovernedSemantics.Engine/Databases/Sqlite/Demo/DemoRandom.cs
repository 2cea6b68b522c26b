namespace GovernedSemantics.Engine.Demo;

/// <summary>
/// SplitMix64. The framework's generator may change its sequence between versions; this one gives the same rows for ever. Only integer and
/// basic floating-point arithmetic: results do not depend on a platform's mathematical library.
/// </summary>
internal sealed class DemoRandom(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 up to, but not including, <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True in so many cases of 1,000.</summary>
    public bool Chance(int perMille) => Below(1_000) < perMille;

    /// <summary>A fraction from 0 up to, but not including, 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>The position of a weight, each as likely as it weighs.</summary>
    public int Pick(ReadOnlySpan<int> weights)
    {
        var total = 0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        var left = Below(total);
        var index = 0;
        while (left >= weights[index])
        {
            left -= weights[index++];
        }

        return index;
    }

    public T Pick<T>(ReadOnlySpan<T> items) => items[Below(items.Length)];
}
