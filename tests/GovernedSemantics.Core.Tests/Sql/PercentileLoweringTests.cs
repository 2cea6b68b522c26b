using GovernedSemantics.Sql;

namespace GovernedSemantics.Tests.Sql;

public sealed class PercentileLoweringTests
{
    [Fact]
    public void Rows_are_ranked_and_counted_within_their_group()
    {
        var ranked = (SqlSelect)Market.Statement("""{"metrics": ["reading_p90"], "group_by": ["sensor"]}""").With[0].Query;

        var windows = ranked.Columns.Select(c => c.Expression).OfType<SqlWindow>().ToList();
        windows.Select(w => w.Function).ShouldBe([SqlWindowFunction.RowNumber, SqlWindowFunction.Count]);
        windows.ShouldAllBe(w => w.PartitionBy.Length == 1);
    }

    [Theory]
    [InlineData("reading_p90", " * 9 - ", " * 10")]
    [InlineData("reading_median", " - 1 - ", " * 2")]
    public void A_fraction_is_reduced_to_whole_numbers(string metric, string above, string below)
    {
        var sql = Market.Sql($$"""{"metrics": ["{{metric}}"], "group_by": ["sensor"]}""");

        sql.ShouldContain(above);
        sql.ShouldContain(below);
    }

    [Fact]
    public void A_discrete_percentile_is_a_value_that_is_there()
    {
        var chosen = (SqlSelect)Market.Statement("""{"metrics": ["reading_p25"], "group_by": ["sensor"]}""").With[1].Query;

        chosen.Columns[^1].Expression.ShouldBeOfType<SqlAggregate>().Function.ShouldBe(SqlAggregateFunction.Max);
    }
}
