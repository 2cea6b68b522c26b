using GovernedSemantics.Model;
using GovernedSemantics.Planning;
using GovernedSemantics.Requests;
using GovernedSemantics.Tests.Metrics;

namespace GovernedSemantics.Tests.Planning;

public sealed class KeptKeysTests
{
    [Theory]
    [InlineData("status", "orders.status", "status", true)]
    [InlineData("status", "orders.status", "order.status", true)]
    [InlineData("payer.region", "customers.region", "order.payer.region", true)]
    [InlineData("payer.region", "customers.region", "customer.region", false)]
    [InlineData("payer.region", "customers.joined_on", "payer.joined_on", false)]
    public void Dimensions_are_kept_by_their_path(string of, string dimension, string key, bool kept) =>
        Share(of, joined => new DimensionTarget(key, joined.Models.SelectMany(m => m.Dimensions).Single(d => d.ToString() == dimension))).ShouldBe(kept);

    [Theory]
    [InlineData("payer", "order.payer", true)]
    [InlineData("payer", "customer", false)]
    public void Entities_are_kept_by_their_path(string of, string key, bool kept) =>
        Share(of, joined => new EntityTarget(key, joined.Models[0].Entities.Single(e => key.EndsWith(e.Name, StringComparison.Ordinal)))).ShouldBe(kept);

    [Fact]
    public void Names_that_no_key_has_are_missing()
    {
        var project = Load("status, payer");
        var formula = (ShareFormula)project.Metrics["part"].Formula;
        var key = new GroupKey("status", new DimensionTarget("status", project.Models[0].Dimension("status")!), null, null, "/group_by/0");

        new KeptKeys(formula.Keep, formula.Input, project.Joins).Missing([key]).ShouldBe(["payer"]);
    }

    private static bool Share(string of, Func<Project, FieldTarget> target)
    {
        var project = Load(of);
        var formula = (ShareFormula)project.Metrics["part"].Formula;
        var key = new GroupKey("key", target(project), null, null, "/group_by/0");
        return new KeptKeys(formula.Keep, formula.Input, project.Joins).Holds(key);
    }

    private static Project Load(string of) =>
        MetricFixture.Load(MetricFixture.Revenue, $"part: {{type: share, metric: revenue, of: [{of}]}}").Value.Project;
}
