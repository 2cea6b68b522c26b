using GovernedSemantics.Expressions;
using GovernedSemantics.Loading;
using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Loading;

public sealed class ModelLoaderTests
{
    [Fact]
    public void Loads_models_with_their_views_and_dimensions()
    {
        var project = TestProjects.LoadShop().Project;

        (project.Name, project.Owner).ShouldBe(("shop", "analytics@example.com"));
        (project.Time.Zone.Id, project.Time.WeekStart, project.Time.FiscalYearStartMonth).ShouldBe(("Europe/Berlin", DayOfWeek.Monday, 4));
        project.Models.Select(m => m.Name).ShouldBe(["orders", "customers", "returns"]);
        var orders = project.Models[0];
        orders.View.Relation.ShouldBe(["orders"]);
        orders.Owner.ShouldBe("analytics@example.com");
        orders.Time!.FullName.ShouldBe("order.ordered_at");
        orders.Dimension("status")!.Expression.ShouldBe(new SymbolExpr(new ColumnSymbol(orders.View.Column("status")!)));
    }

    [Fact]
    public void Reaches_dimensions_over_foreign_entities()
    {
        var project = TestProjects.LoadShop().Project;

        var reach = project.Joins.From(project.Models[0]);
        reach.FindDimensions("region").ShouldHaveSingleItem().FullName.ShouldBe("order.customer.region");
        reach.FindDimensions("customer.market").ShouldHaveSingleItem().Dimension.Expression.Type.ShouldBe(DataType.String);
    }

    [Fact]
    public void Tells_that_no_file_declares_the_project() =>
        ModelLoader.Load([new SourceFile("a.yml", "views: []")]).Errors.ShouldHaveSingleItem().ToString()
            .ShouldBe("GS2001 project-missing: no file declares the key \"project\".");
}
