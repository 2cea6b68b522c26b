using GovernedSemantics.Sql;

namespace GovernedSemantics.Tests.Sql;

public sealed class DeviationTests
{
    [Fact]
    public void Is_exact_where_doubles_are_not()
    {
        // Three neighbours far from zero: in doubles, the difference of the squares would be noise.
        object[] values = [1_000_000_000.01, 1_000_000_000.02, 1_000_000_000.03];
        Of(values, ofSample: false, root: false).ShouldBe(0.0000666667);
        Of(values, ofSample: true, root: false).ShouldBe(0.0001);
        Of(values, ofSample: true, root: true).ShouldBe(0.01);
    }

    [Fact]
    public void Takes_integers_and_leaves_NULL_out()
    {
        Of([2L, 4L, null, 4L, 4L, 5L, 5L, 7L, 9L], ofSample: false, root: true).ShouldBe(2.0);
        Of([2L, 4L, null, 4L, 4L, 5L, 5L, 7L, 9L], ofSample: true, root: false).ShouldBe(4.5714285714);
    }

    [Fact]
    public void Too_few_values_have_no_deviation()
    {
        Of([], ofSample: false, root: false).ShouldBeNull();
        Of([null], ofSample: false, root: true).ShouldBeNull();
        Of([1.5], ofSample: true, root: false).ShouldBeNull();
        Of([1.5], ofSample: false, root: false).ShouldBe(0.0);
    }

    [Fact]
    public void What_is_no_number_makes_the_result_infinite()
    {
        Of([1.0, double.NaN], ofSample: false, root: false).ShouldBe(double.PositiveInfinity);
        Of([1.0, "x"], ofSample: false, root: false).ShouldBe(double.PositiveInfinity);
        Of([1.0, 1e300], ofSample: false, root: false).ShouldBe(double.PositiveInfinity);
    }

    [Fact]
    public void The_order_of_the_rows_has_no_say()
    {
        object[] values = [.. Enumerable.Range(0, 1_000).Select(i => (object)(i * 0.37 - 77.1))];
        Of(values, true, true).ShouldBe(Of([.. values.Reverse()], true, true));
    }

    private static object? Of(object?[] values, bool ofSample, bool root)
    {
        var deviation = new Deviation(ofSample, root);
        foreach (var value in values)
        {
            deviation.Add(value);
        }

        return deviation.Result();
    }
}
