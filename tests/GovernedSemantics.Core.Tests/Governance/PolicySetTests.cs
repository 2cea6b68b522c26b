using GovernedSemantics.Governance;
using static GovernedSemantics.Tests.Governance.UseCases;

namespace GovernedSemantics.Tests.Governance;

public sealed class PolicySetTests
{
    [Theory]
    [InlineData("proposed", "")]
    [InlineData("suspended", "")]
    [InlineData("approved", "review_by: 2026-11-21")]
    public void A_use_case_that_is_not_open_is_as_if_it_did_not_exist(string status, string more)
    {
        var closed = Shop(Case("closed", status, more: more), Case());

        var hidden = Scope(closed, "closed").Errors.Single();
        var unknown = Scope(closed, "absent").Errors.Single();

        hidden.Code.ShouldBe("GS5002");
        hidden.ToString().Replace("closed", "absent", StringComparison.Ordinal).ShouldBe(unknown.ToString());
        hidden.Allowed.ShouldBe(["weekly"]);
    }

    [Theory]
    [InlineData("proposed", "")]
    [InlineData("suspended", "")]
    [InlineData("approved", "review_by: 2026-11-21")]
    public void Without_an_open_use_case_nothing_is_answered_whatever_is_named(string status, string more)
    {
        var shop = Shop(Case("closed", status, more: more));

        Scope(shop).Errors.Single().Code.ShouldBe("GS5001");
        Scope(shop, "closed").Errors.Single().ToString().ShouldBe(Scope(shop, "absent").Errors.Single().ToString());
    }

    [Fact]
    public void The_day_of_the_review_still_answers() => Scope(Shop(Case(more: "review_by: 2026-11-22"))).IsOk.ShouldBeTrue();

    [Theory]
    [InlineData("{roles: [], clients: [gsem]}", "gsem", "finance", false)]
    [InlineData("{roles: [finance], clients: []}", "gsem", "finance", false)]
    [InlineData("{roles: [finance], clients: [gsem]}", "gsem", "finance", true)]
    [InlineData("{roles: [finance], clients: [gsem]}", "other", "finance", false)]
    [InlineData("{roles: [finance], clients: [gsem]}", "gsem", "sales", false)]
    [InlineData("{roles: [\"*\"], clients: [gsem]}", "gsem", "sales", true)]
    [InlineData("{roles: [finance], clients: [\"*\"]}", "other", "finance", true)]
    [InlineData("{roles: [finance], clients: [gsem]}", "gsem", "Finance", false)]
    public void The_role_and_the_client_must_both_match(string audience, string client, string role, bool open)
    {
        var shop = Shop(Case(audience: audience));

        Scope(shop, caller: Caller(client, role)).IsOk.ShouldBe(open);
    }

    [Fact]
    public void One_of_several_open_use_cases_must_be_named()
    {
        var shop = Shop(Case("one"), Case("two"));

        var error = Scope(shop).Errors.Single();

        error.Code.ShouldBe("GS5003");
        error.Allowed.ShouldBe(["one", "two"]);
        Scope(shop, "two").Value.UseCase.ShouldBe("two");
    }

    [Fact]
    public void The_only_open_one_needs_no_name() => Scope(Shop(Case("closed", "suspended"), Case("open"))).Value.UseCase.ShouldBe("open");

    [Fact]
    public void The_use_case_of_a_visible_model_is_found_again()
    {
        var shop = Shop(Case("one"), Case("two"));

        shop.Policies.Of(Scope(shop, "two").Value).Name.ShouldBe("two");
    }

    [Fact]
    public void Names_in_reach_are_those_of_the_project_in_order() =>
        Shop(Case("b"), Case("a"), Case("c", "proposed")).Policies
            .InReach(Caller(), DateOnly.FromDateTime(Clock.Date)).Select((UseCase u) => u.Name).ShouldBe(["b", "a"]);
}
