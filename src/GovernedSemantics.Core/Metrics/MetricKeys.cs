using System.Collections.Immutable;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>The keys that all metrics have, and the maps that they share.</summary>
internal static class MetricKeys
{
    /// <summary>True is upwards.</summary>
    public static ChoiceSet<bool> Directions { get; } = new(("higher_is_better", true), ("lower_is_better", false));

    /// <summary>A metric as the input of another one.</summary>
    public static MapSpec Input { get; } = new("input", "A metric that another one is made of.",
    [
        KeySpec.NameKey("metric", "The metric's name.").Needed(),
        KeySpec.NameKey("alias", "Its name in the expression; needed where one metric comes twice."),
        KeySpec.Text("filter", "A condition that holds for this input only: status = 'paid'.").Such("status = 'paid'"),
        new("default", KeyShape.Decimal, "The value where the input has none: 0."),
        new KeySpec("offset", KeyShape.Periods, "The input as it was so much earlier: 1 month.").Such("1 month"),
        new KeySpec("offset_to", KeyShape.Grain, "The input in the first period of the running one of these: year."),
    ]);

    private static MapSpec UnitSource { get; } = new("unit", "A unit that the rows hold.",
    [
        KeySpec.Text("from", "The dimension that holds the unit: order.currency.").Such("order.currency").Needed(),
    ]);

    /// <summary>The keys of a metric of one kind, in the order in which people write them.</summary>
    public static ImmutableArray<KeySpec> Of(string kind, bool isDefault, ImmutableArray<KeySpec> own) =>
    [
        KeySpec.NameKey("name", "The name by which requests ask for it.").Such("revenue").Needed(),
        KeySpec.Text("label", "The name that people read.").Such("Net revenue"),
        KeySpec.Text("description", "What the number means; the first 200 characters carry the meaning.").Needed(),
        KeySpec.Text("owner", "Who answers for it; inherited from the model or the project.").Such("finance@example.com"),
        KeySpec.Choice("type", [kind], "How it is made.") with { Required = !isDefault },
        .. own,
        KeySpec.Text("filter", "A condition on the rows that count: status = 'paid'.").Such("status = 'paid'"),
        KeySpec.Map("unit", UnitSource, "EUR, or where the rows hold it: {from: order.currency}.").Such("EUR") with { OrText = true },
        KeySpec.Text("format", "How it is shown: 0, 0.00, percent or currency.").Such("0.00"),
        KeySpec.Texts("synonyms", "Other words that people use for it.").Such("turnover"),
        KeySpec.Texts("tags", "Words by which use cases grant it: tag:revenue.").Such("revenue"),
        KeySpec.Boolean("hidden", "True for a metric that serves other metrics only."),
        KeySpec.Choice("direction", Directions.Names, "Which way is good."),
        KeySpec.NameKey("formerly", "Names that it had before.") with { Count = KeyCount.OneOrList },
        KeySpec.Text("deprecated", "Why it is on its way out, and what to use instead.").Such("Use net_revenue."),
        KeySpec.Later("privacy", "How many entities a shown value stands for at least."),
        KeySpec.Map("cohort", CohortFields.Spec, "Keeps the rows of the entities for which another metric passes."),
        KeySpec.Text("segments", "Named filters of the model, or over a join: order.large_orders.").Such("large_orders")
            with { Count = KeyCount.OneOrList },
    ];

    public static KeySpec InputKey(string name, string description) =>
        KeySpec.Map(name, Input, description) with { OrText = true, Required = true };
}
