using System.Text.Json;

namespace GovernedSemantics.Cli.Tests.Commands;

[Collection(DemoShopCollection.Name)]
public sealed class CatalogueCommandTests(DemoShop shop)
{
    [Fact]
    public async Task Metrics_lists_what_can_be_asked_for_but_nothing_hidden()
    {
        var run = await shop.Gsem.RunAsync("metrics");

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("\nrevenue  ");
        run.Output.ShouldNotContain("\norders_placed ");
        run.Output.ShouldContain("use case  modelling\n");
    }

    [Fact]
    public async Task Metrics_finds_by_words_and_says_where_the_next_ones_are()
    {
        var found = JsonDocument.Parse((await shop.Gsem.RunAsync("metrics", "turnover", "--format", "json")).Output).RootElement;
        found.GetProperty("metrics")[0].GetProperty("name").GetString().ShouldBe("revenue");

        (await shop.Gsem.RunAsync("metrics", "--limit", "2")).Output.ShouldContain("; the next ones: --skip 2\n");
        (await shop.Gsem.RunAsync("metrics", "zzzzqqq")).Code.ShouldBe(1);
    }

    [Fact]
    public async Task The_project_may_stand_before_the_words()
    {
        var run = await new Gsem(Path.GetDirectoryName(shop.Folder)!).RunAsync("describe", "shop", "revenue");

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("revenue (Revenue)\n  Ordered amounts in EUR after discounts, net of VAT");
        run.Output.ShouldContain("\nunit        EUR\n");
        run.Output.ShouldContain("\ncustomer.region ");
        run.Output.ShouldContain("\nreads       order_lines.amount, ");
    }

    [Fact]
    public async Task Describe_tells_programs_the_same()
    {
        var described = JsonDocument.Parse((await shop.Gsem.RunAsync("describe", "revenue", "return_rate", "--format", "json")).Output).RootElement;

        described.GetProperty("metrics").EnumerateArray().Select(m => m.GetProperty("name").GetString()).ShouldBe(["revenue", "return_rate"]);
        described.GetProperty("metrics")[1].GetProperty("inputs")[0].GetString().ShouldBe("returns_amount");
    }

    [Fact]
    public async Task Describe_names_what_is_near_an_unknown_metric()
    {
        var run = await shop.Gsem.RunAsync("describe", "revenu");

        run.Code.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("/metrics/0 GS3001 unknown-metric: Metric \"revenu\" is not known.");
        (await shop.Gsem.RunAsync("describe")).Code.ShouldBe(2);
    }

    [Fact]
    public async Task Values_lists_members_and_says_when_there_are_more()
    {
        (await shop.Gsem.RunAsync("values", "customer.region")).Output.ShouldBe("ALPS\nBENELUX\nDE\nFR\nNORDICS\n(null)\n");
        (await shop.Gsem.RunAsync("values", "customer.region", "--starts-with", "n")).Output.ShouldBe("NORDICS\n");

        var page = await shop.Gsem.RunAsync("values", "customer.region", "--limit", "2", "--skip", "1");
        page.Output.ShouldBe("BENELUX\nDE\n");
        page.Error.ShouldBe("There are more: --skip 3\n");

        var json = JsonDocument.Parse((await shop.Gsem.RunAsync("values", "customer.region", "--format", "json")).Output).RootElement;
        json.GetProperty("is_complete").GetBoolean().ShouldBeTrue();
        json.GetProperty("values").GetArrayLength().ShouldBe(6);
    }

    [Fact]
    public async Task Values_needs_one_dimension()
    {
        (await shop.Gsem.RunAsync("values")).Code.ShouldBe(2);
        (await shop.Gsem.RunAsync("values", "customer.regio")).Error.ShouldContain("GS3002 unknown-dimension");
    }
}
