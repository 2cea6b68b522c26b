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

    private static Reach From(string model) => Market.Loaded.Project.Joins.From(Market.Loaded.Project.Models.Single(m => m.Name == model));
}
