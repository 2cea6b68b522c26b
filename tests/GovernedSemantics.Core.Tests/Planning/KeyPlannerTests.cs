using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Planning;

namespace GovernedSemantics.Tests.Planning;

public sealed class KeyPlannerTests
{
    [Fact]
    public void A_bounded_range_makes_buckets_of_its_periods()
    {
        var key = Market.Plan("""{"metrics": ["revenue"], "group_by": ["metric_time.month"], "time": {"from": "2026-01-01", "to": "2026-04-01"}}""").Keys.Single();

        var periods = key.Shape.ShouldBeOfType<BucketKey>().Axis.Periods;
        periods.Select(p => p.Label).ShouldBe([new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1), new DateOnly(2026, 3, 1)]);
        key.Type.ShouldBe(DataType.Date);
    }

    [Theory]
    [InlineData("""{"metrics": ["revenue"], "group_by": ["metric_time.month"]}""")]
    [InlineData("""{"metrics": ["revenue"], "group_by": ["metric_time.month"], "time": {"from": "2026-01-01"}}""")]
    [InlineData("""{"metrics": ["revenue"], "group_by": ["metric_time.minute"], "time": {"from": "2026-01-01", "to": "2026-01-03"}}""")]
    public void An_open_or_too_fine_axis_is_cut_by_the_database(string json) =>
        Market.Plan(json).Keys.Single().Shape.ShouldBeOfType<TruncatedKey>();

    [Fact]
    public void A_date_by_day_is_the_member_itself() =>
        Market.Plan("""{"metrics": ["refunded"], "group_by": ["refunded_on.day"]}""").Keys.Single().Shape.ShouldBeOfType<MemberKey>();

    [Fact]
    public void A_date_part_is_a_number()
    {
        var key = Market.Plan("""{"metrics": ["revenue"], "group_by": ["metric_time.day_of_week"]}""").Keys.Single();

        key.Shape.ShouldBe(new DatePartKey(DatePart.DayOfWeek));
        key.Type.ShouldBe(DataType.Integer);
    }

    [Theory]
    [InlineData("""{"metrics": ["refunded"], "group_by": ["metric_time.hour"]}""")]
    [InlineData("""{"metrics": ["refunded"], "group_by": ["metric_time.hour_of_day"]}""")]
    [InlineData("""{"metrics": ["revenue", "refunded"], "group_by": ["metric_time.hour"]}""")]
    [InlineData("""{"metrics": ["refunded"], "group_by": ["refunded_on.hour"]}""")]
    public void What_is_finer_than_the_data_of_any_metric_is_refused(string json) => Market.Codes(json).ShouldBe(["GS4005"]);

    [Fact]
    public void Instants_and_civil_times_have_no_hours_in_common()
    {
        Market.Codes("""{"metrics": ["revenue", "calls_count"], "group_by": ["metric_time.hour"]}""").ShouldBe(["GS4009"]);
        Market.Ask("""{"metrics": ["revenue", "calls_count"], "group_by": ["metric_time.day"]}""").Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Aliases_are_last_names_unless_two_keys_share_one() =>
        Market.Plan("""{"metrics": ["orders_count"], "group_by": ["order.ship_address.city", "order.bill_address.city", "customer.country"]}""")
            .Keys.Select(k => k.Alias).ShouldBe(["order_ship_address_city", "order_bill_address_city", "country"]);
}
