using GovernedSemantics.Planning;

namespace GovernedSemantics.Tests.Planning;

public sealed class ScanBuilderTests
{
    [Fact]
    public void A_path_is_joined_once_and_each_join_after_the_one_it_extends()
    {
        var project = Market.Loaded.Project;
        var refunds = project.Models.Single(m => m.Name == "refunds");
        var scan = new ScanBuilder(refunds);
        var country = project.Joins.From(refunds).FindDimensions("customer.country").Single();
        var status = project.Joins.From(refunds).FindDimensions("order.status").Single();

        scan.Need(new ScanValue(country.Path, country.Dimension.Expression));
        scan.Need(new ScanValue(status.Path, status.Dimension.Expression));
        scan.Need(new ScanValue(country.Path, country.Dimension.Expression));

        scan.Joins.Select(j => j.Target.Name).ShouldBe(["lines", "orders", "customers"]);
    }

    [Fact]
    public void Keys_of_joins_and_filters_of_joined_models_are_columns_that_are_read()
    {
        var project = Market.Loaded.Project;
        var lines = project.Models.Single(m => m.Name == "lines");
        var scan = new ScanBuilder(lines);
        var priority = project.Joins.From(lines).FindDimensions("order.priority").Single();

        scan.Need(new ScanValue(priority.Path, priority.Dimension.Expression));

        scan.Columns.ShouldBe(["lines.order_id", "orders.order_id", "orders.priority", "orders.status"]);
    }

    [Fact]
    public void Dimensions_inside_expressions_bring_their_joins()
    {
        var project = Market.Loaded.Project;
        var lines = project.Models.Single(m => m.Name == "lines");
        var scan = new ScanBuilder(lines);

        scan.Need(lines.Dimensions.Single(d => d.Name == "market_kind").Expression);

        scan.Joins.Select(j => j.Target.Name).ShouldBe(["orders", "customers"]);
    }
}
