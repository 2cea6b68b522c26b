using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Loading;
using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Metrics;

/// <summary>A project with orders, customers (in two roles), returns, balances and timeless rates, to which a test adds metrics.</summary>
internal static class MetricFixture
{
    private const string Base = """
        project: {version: 1, name: shop, description: A small shop., owner: analytics@example.com}
        data_sources: [{name: warehouse, database: sqlite, connection: "${DB}", description: The shop database.}]
        use_cases:
          - {name: modelling, description: Everything while modelling., status: approved, audience: {roles: ["*"], clients: ["*"]}, grants: {metrics: ["*"], dimensions: ["*"], pii: [mail]}}
        views:
          - name: orders
            description: One row per order.
            columns:
              - {name: order_id, type: integer}
              - {name: customer_id, type: integer}
              - {name: bill_customer_id, type: integer}
              - {name: shop_no, type: integer}
              - {name: amount, type: "decimal(12,2)"}
              - {name: quantity, type: integer}
              - {name: weight, type: float}
              - {name: status, type: string}
              - {name: currency, type: string}
              - {name: is_gift, type: boolean}
              - {name: margin, type: "decimal(12,2)", classification: confidential}
              - {name: email, type: string, classification: pii}
              - {name: ordered_on, type: date}
              - {name: paid_on, type: date}
          - name: customers
            description: One row per customer.
            columns: [{name: customer_id, type: integer}, {name: region, type: string}, {name: joined_on, type: date}]
          - name: returns
            description: One row per return.
            columns: [{name: return_id, type: integer}, {name: order_id, type: integer}, {name: refund, type: "decimal(12,2)"}, {name: returned_on, type: date}]
          - name: visits
            description: One row per visit of the shop's pages.
            columns:
              - {name: visit_id, type: integer}
              - {name: customer_id, type: integer}
              - {name: till_text, type: string}
              - {name: currency, type: string}
              - {name: pages, type: integer}
              - {name: email, type: string, classification: pii}
              - {name: visited_on, type: date}
              - {name: visited_at, type: datetimetz}
          - name: balances
            description: One row per account and day.
            columns: [{name: account_id, type: integer}, {name: as_of, type: date}, {name: balance, type: "decimal(12,2)"}]
          - name: rates
            description: One row per rate.
            columns: [{name: rate_id, type: integer}, {name: rate, type: float}]
        semantic_models:
          - name: orders
            view: orders
            description: What customers bought.
            time: ordered_on
            filter: status is distinct from 'test'
            entities:
              - {name: order, type: primary, key: order_id, description: One purchase.}
              - {name: customer, type: foreign, key: customer_id, description: Who bought.}
              - {name: payer, type: foreign, key: bill_customer_id, references: customer, description: Who pays.}
              - {name: till, type: foreign, key: [shop_no, customer_id], description: Where it was sold.}
            dimensions:
              - {name: ordered_on, type: time, grain: day, description: When the order was placed.}
              - {name: paid_on, type: time, grain: day, description: When the order was paid.}
              - {name: status, description: State of the order., synonyms: [state]}
              - {name: currency, description: What the amount is in.}
              - {name: band, description: Large from 100 on., expr: "case when amount >= 100 then 'large' else 'small' end"}
              - {name: mail, description: Where to write to., expr: email}
              - {name: code, description: The code of the state., expr: status}
            segments:
              - {name: large, description: From 100 on., filter: amount >= 100}
              - {name: home, description: Bought at home., filter: customer.region = 'EU'}
          - name: customers
            view: customers
            description: Who buys.
            entities: [{name: customer, type: primary, key: customer_id, description: A buyer.}]
            dimensions:
              - {name: region, description: Sales region.}
              - {name: joined_on, type: time, grain: day, description: When the customer signed up.}
          - name: returns
            view: returns
            description: What came back.
            time: returned_on
            entities:
              - {name: return, type: primary, key: return_id, description: One return.}
              - {name: order, type: foreign, key: order_id, description: What it belongs to.}
              - {name: parcel, type: foreign, key: return_id, description: What it came in.}
            dimensions: [{name: returned_on, type: time, grain: day, description: When it came back.}]
          - name: visits
            view: visits
            description: Who looked.
            time: visited_on
            entities:
              - {name: visit, type: primary, key: visit_id, description: One visit.}
              - {name: customer, type: foreign, key: customer_id, description: Who looked.}
              - {name: till, type: foreign, key: till_text, description: The till that is asked about.}
              - {name: parcel, type: foreign, key: till_text, description: The parcel that is asked about.}
            dimensions:
              - {name: visited_on, type: time, grain: day, description: The day of the visit.}
              - {name: visited_at, type: time, grain: second, description: The moment of the visit.}
              - {name: currency, description: In which the visitor saw prices.}
              - {name: pages, description: How many pages were seen.}
              - {name: code, description: The number of the campaign., expr: pages}
              - {name: mail, description: Where to write to., expr: email}
          - name: balances
            view: balances
            description: Account balances at the end of each day.
            entities: [{name: account, type: foreign, key: account_id, description: A bank account.}]
            dimensions: [{name: as_of, type: time, grain: day, description: The day of the balance.}]
          - name: rates
            view: rates
            description: Rates without time.
            entities: [{name: rate_key, type: primary, key: rate_id, description: One rate.}]
        """;

    private const string File = "metrics.yml";

    public const string Revenue = "revenue: {model: orders, agg: sum, expr: amount, unit: EUR}";
    public const string Orders = "orders_count: {model: orders, agg: count}";
    public const string Refunds = "refunds: {model: returns, agg: sum, expr: refund, unit: EUR}";
    public const string Visits = "visits_count: {model: visits, agg: count}";
    public const string Balance = "balance: {model: balances, agg: sum, expr: balance, time: as_of, non_additive: {time: as_of, choose: last, per: account}}";
    public const string Rate = "rate: {model: rates, agg: avg, expr: rate}";

    /// <param name="metrics">Each as <c>name: {model: orders, agg: sum, expr: amount}</c>; a description is added where there is none.</param>
    public static Result<LoadedModel> Load(params ReadOnlySpan<string> metrics) =>
        ModelLoader.Load([new SourceFile("base.yml", Base), new SourceFile(File, Text(metrics))]);

    /// <summary>The definition of the last of the metrics, in a project that differs in one place.</summary>
    public static string Definition(string old, string replacement, params ReadOnlySpan<string> metrics)
    {
        Base.ShouldContain(old);
        var last = metrics[^1];
        return ModelLoader.Load([new SourceFile("base.yml", Base.Replace(old, replacement)), new SourceFile(File, Text(metrics))])
            .Value.Project.Metrics[last[..last.IndexOf(':')]].Definition;
    }

    /// <summary>The files of a project that has each group of metrics in a file of its own.</summary>
    public static ImmutableArray<SourceFile> Files(ImmutableArray<string[]> groups) =>
        [new SourceFile("base.yml", Base), .. groups.Select((group, i) => new SourceFile($"metrics{i}.yml", Text(group)))];

    /// <summary>The last of the metrics; all of them must load.</summary>
    public static Metric Metric(params ReadOnlySpan<string> metrics)
    {
        var result = Load(metrics);
        result.Errors.Select(e => e.ToString()).ShouldBeEmpty();
        var last = metrics[^1];
        return result.Value.Project.Metrics[last[..last.IndexOf(':')]];
    }

    /// <summary>The defects, or the warnings on metrics where there are none.</summary>
    public static ImmutableArray<Diagnostic> Defects(params ReadOnlySpan<string> metrics)
    {
        var result = Load(metrics);
        return result.TryGet(out var loaded) ? [.. loaded.Warnings.Where(w => w.Location.Span?.File == File)] : result.Errors;
    }

    /// <summary>The only defect, as <c>code [the text at its place] message suggestion</c>.</summary>
    public static string Defect(params ReadOnlySpan<string> metrics) => AllDefects(metrics).ShouldHaveSingleItem();

    /// <summary>Every defect in that form.</summary>
    public static ImmutableArray<string> AllDefects(params ReadOnlySpan<string> metrics)
    {
        var text = Text(metrics);
        return [.. Defects(metrics).Select(d => Shown(d, text))];
    }

    private static string Shown(Diagnostic defect, string text)
    {
        var span = defect.Location.Span!.Value;
        var line = text.Split('\n')[span.Line - 1];
        var place = line.Substring(span.Column - 1, Math.Min(span.Length, line.Length - span.Column + 1));
        return $"{defect.Code} [{place}] {defect.Message}{(defect.Suggestion is null ? "" : " " + defect.Suggestion)}";
    }

    private static string Text(ReadOnlySpan<string> metrics)
    {
        var lines = new List<string> { "metrics:" };
        foreach (var metric in metrics)
        {
            var colon = metric.IndexOf(": {", StringComparison.Ordinal);
            var described = metric.Contains("description:", StringComparison.Ordinal) ? "" : "description: A number that matters., ";
            lines.Add($"  - {{name: {metric[..colon]}, {described}{metric[(colon + 3)..]}");
        }

        return string.Join('\n', lines);
    }
}
