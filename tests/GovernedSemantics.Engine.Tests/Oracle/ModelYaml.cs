using System.Globalization;
using System.Text;

namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>A world and metrics over it as a project that the real loader reads.</summary>
internal static class ModelYaml
{
    public const string UseCase = "asking";

    public static string Of(World world, IEnumerable<Metric> asked, string database)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $$"""
            project:
              version: 1
              name: oracle
              description: A world of the oracle.
              owner: oracle@example.com
              approvals: optional
              time: {zone: {{world.Zone}}, week_start: {{world.WeekStart.ToString().ToLowerInvariant()}}, fiscal_year_start_month: {{world.FiscalStart}}}
            data_sources:
              - {name: warehouse, database: {{database}}, connection: "${file:connection}", description: Its rows., owner: oracle@example.com}
            use_cases:
              - name: {{UseCase}}
                title: Asking
                description: Whatever the oracle asks.
                status: approved
                owner: oracle@example.com
                reviewers: [data@example.com]
                investigator: security@example.com
                review_by: 2099-12-31
                audience: {roles: [modeller], clients: [cases]}
                grants: {metrics: ["*"], dimensions: ["*"]}
                limits: {rows: 10000, cells: 1000000}
                show_sql: true
            views:
              - name: customers
                source: warehouse
                description: One row per customer.
                columns: [{name: id, type: integer, classification: internal}, {name: region, type: string, classification: internal}]
              - name: tiers
                source: warehouse
                description: The tier of each customer over time.
                columns:
                  - {name: customer_id, type: integer, classification: internal}
                  - {name: tier, type: string, classification: internal}
                  - {name: valid_from, type: date, classification: internal}
                  - {name: valid_to, type: date, classification: internal}
            """);
        foreach (var fact in world.Facts)
        {
            View(text, fact);
        }

        text.AppendLine("""
            semantic_models:
              - name: customers
                view: customers
                description: Who buys.
                entities: [{name: customer, type: primary, key: id, description: A buyer.}]
                dimensions: [{name: region, description: Where the customer lives.}]
                segments: [{name: northern, description: Customers in the north., filter: region = 'north'}]
              - name: tiers
                view: tiers
                description: How loyal customers were.
                entities: [{name: customer, type: natural, key: customer_id, description: A buyer.}]
                validity: {from: valid_from, to: valid_to}
                dimensions: [{name: tier, description: The loyalty level at the time.}]
            """);
        foreach (var fact in world.Facts)
        {
            Model(text, fact);
        }

        text.AppendLine("metrics:");
        var all = asked.SelectMany(MetricTree.All).ToList();
        foreach (var metric in all.Concat(all.Select(m => m.Cohort?.Metric).OfType<Metric>()).DistinctBy(m => m.Name))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  - {{name: {metric.Name}, description: A number of the oracle., {Keys(metric)}}}");
        }

        return text.ToString();
    }

    private static void View(StringBuilder text, Fact fact) => text.AppendLine(CultureInfo.InvariantCulture, $$"""
          - name: {{fact.Name}}
            source: warehouse
            description: One row per event.
            columns:
              - {name: id, type: integer, classification: internal}
              - {name: customer_id, type: integer, classification: internal}
              - {name: happened, type: {{fact.Time.ToString().ToLowerInvariant()}}, classification: internal}
              - {name: amount, type: "decimal(12,2)", classification: internal}
              - {name: qty, type: integer, classification: internal}
              - {name: kind, type: string, classification: internal}
              - {name: flag, type: boolean, classification: internal}
        """);

    private static void Model(StringBuilder text, Fact fact)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $$"""
              - name: {{fact.Name}}
                view: {{fact.Name}}
                description: Events of one kind.
                time: {{fact.Entity}}_at
                entities:
                  - {name: {{fact.Entity}}, type: primary, key: id, description: One event.}
                  - {name: customer, type: foreign, key: customer_id, description: Whose event it is.}
                dimensions:
                  - {name: {{fact.Entity}}_at, type: time, grain: {{(fact.Time == TimeType.Date ? "day" : "second")}}, expr: happened, description: When it happened.}
                  - {name: {{fact.Entity}}_kind, expr: kind, description: Its kind.}
                  - {name: {{fact.Entity}}_flag, expr: flag, description: Its flag.}
                segments: [{name: {{fact.Entity}}_large, description: Large events., filter: amount >= {{Reader.LargeFrom}}}]
            """);
        if (fact.WithoutTests)
        {
            text.AppendLine("    filter: kind is distinct from 'test'");
        }
    }

    private static string Keys(Metric metric)
    {
        var keys = metric switch
        {
            Simple m => Simple(m),
            Ratio m => $"type: ratio, numerator: {Input(m.Over)}, denominator: {Input(m.Under)}",
            Derived m => $"type: derived, expr: \"{m.Left.Alias} {m.Operator} {(m.Right is { } r ? r.Alias : m.Constant.ToString(CultureInfo.InvariantCulture))}\", "
                + $"inputs: [{Input(m.Left)}{(m.Right is { } right ? ", " + Input(right) : "")}]",
            Cumulative m => $"type: cumulative, metric: {m.Of.Name}{Key("window", m.Window)}{Key("to_date", m.ToDate is { } u ? Units.Name(u) : null)}"
                + (m.PeriodAgg == "last" ? "" : $", period_agg: {m.PeriodAgg}"),
            Share m => $"type: share, metric: {m.Of.Name}, of: {(m.Keep is { } keep ? $"[{string.Join(", ", keep)}]" : "all")}",
            Rank m => $"type: rank, metric: {m.Of.Name}"
                + (m.OverAll ? ", over: all" : m.Over is { } over ? $", over: [{string.Join(", ", over)}]" : "")
                + (m.Ascending ? ", by: asc" : ""),
            Lag m => $"type: lag, metric: {m.Of.Name}, periods: {m.Periods}",
            Moving m => $"type: moving, metric: {m.Of.Name}, periods: {m.Periods}",
            AveragePer m => $"type: average_per, metric: {m.Of.Name}, grain: {Units.Name(m.Grain)}",
            Conversion m => $"type: conversion, base: {m.Base.Name}, conversion: {m.Follow.Name}, entity: customer{Key("window", m.Window)}"
                + $", calculation: {(m.IsRate ? "rate" : "count")}{(m.Same.IsEmpty ? "" : $", same: [{string.Join(", ", m.Same)}]")}{(m.CountAll ? ", count_all: true" : "")}",
            _ => throw new InvalidOperationException(metric.GetType().Name),
        };
        var filter = metric.Filter is { } test ? $", filter: \"{test.Text}\"" : "";
        var cohort = metric.Cohort is { } c
            ? $", cohort: {{entity: customer, metric: {c.Metric.Name}, op: {c.Op}, values: [{string.Join(", ", c.Values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)))}]}}"
            : "";
        return keys + filter + cohort + (metric.Segment is { } segment ? $", segments: [{segment}]" : "");
    }

    private static string Simple(Simple m)
    {
        var balance = m.Choose is null ? "" : $", non_additive: {{time: {m.Fact.TrimEnd('s')}_at, choose: {m.Choose}{(m.PerCustomer ? ", per: [customer]" : "")}}}";
        var p = m.Agg == "percentile" ? $", p: {m.P.ToString(CultureInfo.InvariantCulture)}{(m.Discrete ? ", discrete: true" : "")}" : "";
        return $"model: {m.Fact}, agg: {m.Agg}{Key("expr", m.Column)}{p}{Key("fill_with", m.FillWith)}{balance}";
    }

    private static string Input(Input input)
    {
        var more = $"{Key("offset", input.Offset)}{Key("offset_to", input.OffsetTo is { } u ? Units.Name(u) : null)}"
            + $"{Key("default", input.Default)}{(input.Filter is { } f ? $", filter: \"{f.Text}\"" : "")}";
        return $"{{metric: {input.Metric.Name}{(input.Alias == input.Metric.Name ? "" : $", alias: {input.Alias}")}{more}}}";
    }

    private static string Key(string name, object? value) =>
        value is null ? "" : string.Create(CultureInfo.InvariantCulture, $", {name}: {value}");
}
