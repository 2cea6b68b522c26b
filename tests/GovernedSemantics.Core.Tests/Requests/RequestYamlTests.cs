using GovernedSemantics.Diagnostics;
using GovernedSemantics.Requests;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Tests.Requests;

public sealed class RequestYamlTests
{
    [Fact]
    public void Reads_the_same_request_as_from_json()
    {
        var request = Read("""
            use_case: weekly_revenue
            metrics: [revenue, orders]
            group_by: [metric_time.week]
            filters:
              - {field: customer.region, op: in, values: [DE, "007", 008, 7, 1.50, true, "true"]}
              - not: {field: order.status, op: is_null}
            time: {last: 8 weeks, include_current: false}
            as_of: 2026-11-01
            limit: 10
            """).Value;

        RequestJson.Write(request).ShouldBe(
            """{"version":1,"use_case":"weekly_revenue","metrics":["revenue","orders"],"group_by":["metric_time.week"],"filters":[{"field":"customer.region","op":"in","values":["DE","007","008",7,1.5,true,"true"]},{"not":{"field":"order.status","op":"is_null"}}],"time":{"last":"8 weeks"},"as_of":"2026-11-01","limit":10}""");
    }

    [Fact]
    public void Reads_years_and_months_of_a_range() =>
        Read("time: {from: 2026, to: 2026-03}").Value.Time.ShouldBe(new FromTo("2026", "2026-03"));

    [Fact]
    public void Tells_defects_with_pointers()
    {
        var errors = Read("""
            metrics: revenue
            filters: [{field: a, op: equals, values: [null]}, {field: b, op: equals, values: [1e400]}]
            """).Errors;

        errors.Select(e => (e.Location.Pointer, e.Code)).ShouldBe([("/filters/0/values/0", "GS3119"), ("/filters/1/values/0", "GS3117"), ("/metrics", "GS3106")]);
    }

    private static Result<MetricRequest> Read(string yaml)
    {
        var defects = new DiagnosticBag();
        var map = YamlReader.Read("request.yml", yaml, defects);
        defects.Errors().ShouldBeEmpty();
        return RequestReader.FromYaml(map!);
    }
}
