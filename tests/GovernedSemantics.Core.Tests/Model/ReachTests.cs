using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Model;

public sealed class ReachTests
{
    [Theory]
    [InlineData("dept_name")]
    [InlineData("department.dept_name")]
    [InlineData("line.product.category.department.dept_name")]
    [InlineData("departments.dept_name")]
    public void Any_suffix_of_a_path_finds_its_dimension(string name) =>
        From("lines").FindDimensions(name).ShouldHaveSingleItem().FullName.ShouldBe("line.product.category.department.dept_name");

    [Theory]
    [InlineData("name")]
    [InlineData("product.dept_name")]
    [InlineData("DEPT_NAME")]
    [InlineData("")]
    public void What_is_no_suffix_finds_nothing(string name) => From("lines").FindDimensions(name).ShouldBeEmpty();

    [Fact]
    public void Two_roles_are_two_paths() =>
        From("orders").FindDimensions("city").Select(d => d.FullName).ShouldBe(["order.bill_address.city", "order.ship_address.city"], ignoreOrder: true);

    [Fact]
    public void No_path_leads_to_the_many_side() => From("customers").Paths.Select(p => p.Target.Name).ShouldNotContain("orders");

    [Fact]
    public void Paths_come_shorter_before_longer_and_each_once()
    {
        var paths = From("refunds").Paths;

        paths[0].Edges.ShouldBeEmpty();
        paths.Select(p => p.Edges.Length).ShouldBeInOrder();
        paths.Distinct().Count().ShouldBe(paths.Length);
    }

    [Fact]
    public void A_foreign_key_is_found_without_a_join() =>
        From("orders").FindEntities("customer").ShouldHaveSingleItem().Path.Edges.ShouldBeEmpty();

    [Theory]
    [InlineData("customer", "customer", "order.customer")]
    [InlineData("payer", "customer", "order.payer")]
    [InlineData("order.payer", "customer", "order.payer")]
    [InlineData("buyer", "customer", "order.customer")]
    [InlineData("customer", "person", "")]
    public void An_entity_is_found_by_its_name_else_by_that_of_its_target(string name, string target, string paths) =>
        Shop("orders").FindEntities(name, target).Select(e => e.FullName).ShouldBe(paths.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

    [Theory]
    [InlineData("orders", "large", "order.large")]
    [InlineData("returns", "order.large", "return.order.large")]
    [InlineData("returns", "return.order.home", "return.order.home")]
    [InlineData("visits", "large", "")]
    public void Segments_are_reached_like_dimensions(string from, string name, string paths) =>
        Shop(from).FindSegments(name).Select(s => s.FullName).ShouldBe(paths.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static Reach Shop(string model)
    {
        var project = Metrics.MetricFixture.Load(Metrics.MetricFixture.Orders).Value.Project;
        return project.Joins.From(project.Models.Single(m => m.Name == model));
    }

    private static Reach From(string model) => Market.Loaded.Project.Joins.From(Market.Loaded.Project.Models.Single(m => m.Name == model));
}
