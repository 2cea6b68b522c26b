using GovernedSemantics.Engine.Demo;

namespace GovernedSemantics.Engine.Tests.Demo;

public sealed class DemoRandomTests
{
    // The first values of SplitMix64 from state 1234567, as published with the algorithm.
    [Fact]
    public void Gives_the_published_sequence()
    {
        var random = new DemoRandom(1234567);

        Enumerable.Range(0, 3).Select(_ => random.Next()).ShouldBe([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL]);
    }

    [Fact]
    public void Stays_below_the_bound_and_reaches_all_below_it()
    {
        var random = new DemoRandom(1);

        Enumerable.Range(0, 1_000).Select(_ => random.Below(5)).Distinct().Order().ShouldBe([0, 1, 2, 3, 4]);
    }

    [Fact]
    public void Picks_about_as_often_as_weighed_and_never_a_weight_of_zero()
    {
        var random = new DemoRandom(1);

        var counts = Enumerable.Range(0, 10_000).Select(_ => random.Pick([70, 0, 30])).CountBy(i => i).ToDictionary();

        counts.ShouldNotContainKey(1);
        counts[0].ShouldBeInRange(6_800, 7_200);
    }

    [Fact]
    public void Gives_fractions_from_zero_to_below_one()
    {
        var random = new DemoRandom(1);

        var fractions = Enumerable.Range(0, 1_000).Select(_ => random.Unit()).ToList();

        fractions.ShouldAllBe(f => f >= 0 && f < 1);
        fractions.Average().ShouldBe(0.5, 0.03);
    }
}
