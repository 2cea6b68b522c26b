using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovernedSemantics.Loading;

namespace GovernedSemantics.Benchmarks;

/// <summary>
/// Projects of any size: facts that join to dimension models, ten metrics each (seven simple, two ratios, one derived). The same numbers
/// give the same project.
/// </summary>
internal static class ProjectGenerator
{
    private const int DimensionModels = 10;

    /// <summary>A project of <paramref name="models"/> models with about ten metrics for each.</summary>
    public static ImmutableArray<SourceFile> Project(int models)
    {
        var shared = Math.Min(DimensionModels, Math.Max(1, models / 2));
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        files.Add(new("project.yml", Head));
        for (var i = 0; i < shared; i++)
        {
            files.Add(new($"dimensions/d{i}.yml", DimensionModel(i)));
        }

        for (var i = 0; i < models - shared; i++)
        {
            var extra = i < shared ? 20 : 10;
            files.Add(new($"facts/f{i}.yml", FactModel(i, shared, extra)));
        }

        return files.ToImmutable();
    }

    private const string Head = """
        project:
          version: 1
          name: generated
          description: A project of a given size.
          owner: team@example.com
        data_sources:
          - {name: warehouse, database: postgres, connection: "${WAREHOUSE}"}
        use_cases:
          - name: modelling
            description: The engineer asks everything while modelling.
            status: approved
            audience: {roles: ["*"], clients: [gsem]}
            grants: {metrics: ["*"], dimensions: ["*"]}
        """;

    private static string DimensionModel(int i) => Invariant($$"""
        views:
          - name: dim_{{i}}
            description: One row per member of kind {{i}}.
            columns:
              - {name: id, type: integer}
              - {name: label_{{i}}, type: string}
              - {name: group_{{i}}, type: string}
        semantic_models:
          - name: dim_{{i}}
            view: dim_{{i}}
            description: The members of kind {{i}}.
            entities:
              - {name: member_{{i}}, type: primary, key: id, description: A member of the kind.}
            dimensions:
              - {name: label_{{i}}, description: Its label as people know it.}
              - {name: group_{{i}}, description: The group that it belongs to.}
              - {name: size_{{i}}, description: Whether the group is a large one., expr: "case when group_{{i}} = 'a' then 'large' else 'small' end"}
        """);

    private static string FactModel(int i, int shared, int metrics)
    {
        var (first, second) = (i % shared, (i + 1) % shared);
        var text = new StringBuilder(Invariant($$"""
            views:
              - name: fact_{{i}}
                description: One row per event of kind {{i}}.
                columns:
                  - {name: id, type: integer}
                  - {name: first_id, type: integer}
                  - {name: second_id, type: integer}
                  - {name: amount, type: "decimal(12,2)"}
                  - {name: cost, type: "decimal(12,2)"}
                  - {name: state, type: string}
                  - {name: happened_at, type: datetime}
            semantic_models:
              - name: fact_{{i}}
                view: fact_{{i}}
                description: The events of kind {{i}}.
                time: happened_at_{{i}}
                entities:
                  - {name: event_{{i}}, type: primary, key: id, description: One of the events.}
                  - {name: member_{{first}}, type: foreign, key: first_id, description: Whom it concerns.}
            {{(second == first ? "" : Invariant($"      - {{name: member_{second}, type: foreign, key: second_id, description: Who took part.}}"))}}
                dimensions:
                  - {name: happened_at_{{i}}, type: time, grain: second, expr: happened_at, description: When it happened.}
                  - {name: state_{{i}}, expr: state, description: How it ended., values: [open, done]}
                metrics:

            """));
        for (var m = 0; m < metrics; m++)
        {
            text.Append(Metric(i, m));
        }

        return text.ToString();
    }

    private static string Metric(int model, int m) => (m % 10) switch
    {
        7 or 8 => Invariant($"      - {{name: m_{model}_{m}, type: ratio, numerator: m_{model}_0, denominator: m_{model}_{m - 6}, description: A ratio of two of them.}}\n"),
        9 => Invariant(
            $"      - {{name: m_{model}_{m}, type: derived, expr: x - y, inputs: [{{metric: m_{model}_0, alias: x}}, {{metric: m_{model}_1, alias: y}}], description: What is left.}}\n"),
        var kind and (0 or 1 or 2) => Invariant(
            $"      - {{name: m_{model}_{m}, agg: sum, expr: {(kind == 0 ? "amount" : kind == 1 ? "cost" : "amount - cost")}, unit: EUR, description: A sum over the events.}}\n"),
        var kind => Invariant(
            $"      - {{name: m_{model}_{m}, agg: {(kind == 3 ? "count" : "avg, expr: amount")}, filter: \"state = 'done'\", description: A figure over finished events.}}\n"),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
