using GovernedSemantics.Planning;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Tests.Planning;

public sealed class LegPlannerTests
{
    [Fact]
    public void A_range_that_cuts_a_day_is_refused_for_dates() =>
        Market.Codes("""{"metrics": ["refunded"], "time": {"from": "2026-03-01T10:00", "to": "2026-03-02"}}""").ShouldBe(["GS4015"]);

    [Fact]
    public void Nothing_is_joined_that_nothing_needs() =>
        Market.Plan("""{"metrics": ["refunded"]}""").Legs.Single().Scan.Joins.ShouldBeEmpty();

    [Fact]
    public void Joins_lead_to_the_key_step_by_step() =>
        Market.Plan("""{"metrics": ["refunded"], "group_by": ["customer.country"]}""").Legs.Single().Scan.Joins
            .Select(j => j.Target.Name).ShouldBe(["lines", "orders", "customers"]);

    [Fact]
    public void Each_join_that_grouping_needs_counts_its_orphans()
    {
        var scan = Market.Plan("""{"metrics": ["orders_count"], "group_by": ["customer.country"], "filters": [{"field": "carrier", "op": "is_not_null"}]}""").Legs.Single().Scan;

        scan.Orphans.Select(o => o.Path.Target.Name).ShouldBe(["customers"]);
    }

    [Fact]
    public void The_filter_of_the_model_stands_before_the_conditions_of_the_request()
    {
        var scan = Market.Plan("""{"metrics": ["orders_count"], "filters": [{"field": "priority", "op": "equals", "values": [1]}]}""").Legs.Single().Scan;

        scan.Conditions.Select(c => c.GetType()).ShouldBe([typeof(ExpressionCondition), typeof(ComparisonCondition)]);
    }

    [Fact]
    public void Filters_of_leaves_restrict_the_scan_only_where_each_leaf_has_one()
    {
        Scan("paid_orders").Conditions.Length.ShouldBe(2);
        Scan("paid_orders", "german_orders").Conditions.OfType<ScanConditionGroup>().Single().Kind.ShouldBe(FilterGroupKind.Any);
        Scan("paid_orders", "orders_count").Conditions.Length.ShouldBe(1);
    }

    [Fact]
    public void Conditions_on_members_come_after_the_choice_of_a_balance()
    {
        var leg = (SnapshotLeg)Market.Plan("""{"metrics": ["balance_end"], "filters": [{"field": "branch", "op": "equals", "values": ["North"]}]}""").Legs.Single();

        leg.Scan.Conditions.ShouldBeEmpty();
        leg.Members.ShouldHaveSingleItem().ShouldBeOfType<ComparisonCondition>();
    }

    [Fact]
    public void A_condition_binds_every_leg()
    {
        var legs = Market.Plan("""{"metrics": ["revenue", "refunded"], "filters": [{"field": "customer.country", "op": "equals", "values": ["DE"]}]}""").Legs;

        legs.Length.ShouldBe(2);
        legs.ShouldAllBe(l => l.Scan.Conditions.OfType<ComparisonCondition>().Count() == 1);
    }

    [Fact]
    public void Members_are_the_rows_of_their_own_model()
    {
        var leg = Market.Plan("""{"group_by": ["customer.country"]}""").Legs.Single();

        leg.Scan.Model.Name.ShouldBe("customers");
        leg.Columns.ShouldBeEmpty();
    }

    [Fact]
    public void A_history_is_joined_at_a_time_and_without_one_not_at_all()
    {
        Market.Codes("""{"metrics": ["parcels"], "group_by": ["tier"]}""").ShouldBe(["GS4014"]);
        Market.Ask("""{"metrics": ["orders_count"], "group_by": ["tier"]}""").Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_joined_model_whose_filter_reaches_further_is_refused() =>
        Market.Codes("""{"metrics": ["replies_count"], "group_by": ["ticket.subject"]}""").ShouldBe(["GS4013"]);

    [Fact]
    public void Columns_read_are_named_with_their_view() =>
        Market.Plan("""{"metrics": ["refunded"], "group_by": ["refunded_on.month"]}""").Legs.Single().Scan.Columns
            .ShouldBe(["refunds.amount", "refunds.refunded_on"]);

    private static Scan Scan(params string[] metrics) =>
        Market.Plan($$"""{"metrics": [{{string.Join(", ", metrics.Select(m => $"\"{m}\""))}}]}""").Legs.Single().Scan;
}
