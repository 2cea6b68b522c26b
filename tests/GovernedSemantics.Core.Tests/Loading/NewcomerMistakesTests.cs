using GovernedSemantics.Loading;

namespace GovernedSemantics.Tests.Loading;

/// <summary>What people get wrong in their first hour, each with the whole of what the program says.</summary>
public sealed class NewcomerMistakesTests
{
    [Fact]
    public void A_misspelt_column() => Says(
        "expr: amount, unit: EUR}\n      - {name: orders_count",
        "expr: amuont, unit: EUR}\n      - {name: orders_count",
        "models.yml:13:78 GS2014 unknown-name: model \"orders\" has no dimension, column or entity \"amuont\", and none is in reach. Closest: \"amount\".");

    [Fact]
    public void A_misspelt_view() => Says(
        "view: customers",
        "view: customer",
        "models.yml:23:11 GS2011 unknown-view: there is no approved view \"customer\". Closest: \"customers\".");

    [Fact]
    public void A_misspelt_key() => Says(
        "description: Amounts of all returns.",
        "descripton: Amounts of all returns.",
        "models.yml:41:9 GS1022 missing-key: metric \"returned_amount\" needs the key \"description\".",
        "models.yml:41:33 GS1021 unknown-key: metric \"returned_amount\" has no key \"descripton\". Closest: \"description\".");

    [Fact]
    public void A_comma_in_a_text_without_quotes() => Says(
        "description: Amounts of all returns.,",
        "description: Amounts of all returns, by parcel.,",
        "models.yml:41:70 GS1012 yaml-unquoted-text: \"by parcel.\" has no value. "
        + "Quote text that holds a comma: description: \"Amounts of all returns, by parcel.\".");

    [Fact]
    public void A_colon_in_a_text_without_quotes() => Says(
        "    description: What came back.",
        "    description: Returns: what came back.",
        "models.yml:33:25 GS1010 yaml-syntax: this is not readable as YAML: while scanning a plain scalar value, found invalid mapping. "
        + "Quote the text: description: \"Returns: what came back.\".");

    [Fact]
    public void A_missing_description() => Says(
        "name: return, type: primary, key: return_id, description: One returned parcel.",
        "name: return, type: primary, key: return_id",
        "models.yml:36:9 GS1022 missing-key: entity \"return\" needs the key \"description\".");

    [Fact]
    public void A_time_dimension_without_grain() => Says(
        "type: time, grain: second",
        "type: time",
        "models.yml:10:9 GS2030 time-without-grain: time dimension \"ordered_at\" does not say its grain.");

    [Fact]
    public void An_unknown_aggregation() => Says(
        "agg: sum, expr: amount, unit: EUR}\n      - {name: orders_count",
        "agg: total, expr: amount, unit: EUR}\n      - {name: orders_count",
        "models.yml:13:67 GS1026 value-not-allowed: \"agg\" does not take \"total\". "
        + "Allowed: sum, count, count_distinct, min, max, avg, median, percentile, stddev, stddev_pop, variance, var_pop, sum_boolean.");

    [Fact]
    public void A_ratio_of_a_metric_that_does_not_exist() => Says(
        "denominator: orders_count",
        "denominator: order_count",
        "models.yml:20:22 GS2101 metric-not-in-project: metric \"order_count\" is not in the project. Closest: \"orders_count\".");

    [Fact]
    public void A_password_in_the_connection() => Says(
        "${GSEM_WAREHOUSE}",
        "Host=db;Username=reader;Password=hunter2",
        "project.yml:9:53 GS2010 literal-secret: the connection of data source \"warehouse\" holds a literal secret.");

    [Fact]
    public void Several_mistakes_are_told_at_once()
    {
        var files = TestProjects.ShopBut("view: customers", "view: customer")
            .Select(f => f with { Text = f.Text.Replace("key: return_id", "key: retrun_id", StringComparison.Ordinal) })
            .Select(f => f with { Text = f.Text.Replace("database: sqlite", "database: mysql", StringComparison.Ordinal) });
        ModelLoader.Load([.. files]).Errors.Select(e => e.Code).ShouldBe(["GS2011", "GS2012", "GS1026"]);
    }

    private static void Says(string right, string wrong, params string[] messages) =>
        ModelLoader.Load(TestProjects.ShopBut(right, wrong)).Errors.Select(e => e.ToString()).ShouldBe(messages);
}
