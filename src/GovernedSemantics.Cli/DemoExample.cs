using System.Collections.Immutable;
using GovernedSemantics.Engine.Demo;
using GovernedSemantics.Model;

namespace GovernedSemantics.Cli;

/// <summary>An example that is shipped with the program, and the question that shows it.</summary>
/// <param name="Name">Its folder under <c>models</c>.</param>
/// <param name="Variable">The environment variable that its files name in place of a database.</param>
/// <param name="Create">Writes the database: path, seed, day after the last day of data.</param>
/// <param name="Question">In words, as it is recorded.</param>
/// <param name="Metrics">What is asked for.</param>
/// <param name="GroupBy">By what.</param>
/// <param name="Last">Over which range.</param>
internal sealed record DemoExample(
    string Name,
    string Variable,
    Action<string, ulong, DateOnly> Create,
    string Question,
    ImmutableArray<string> Metrics,
    ImmutableArray<string> GroupBy,
    Duration Last)
{
    public static ImmutableArray<DemoExample> All { get; } =
    [
        new(
            "retail",
            "GSEM_RETAIL_DB",
            RetailDemo.Create,
            "What was the weekly revenue by region over the last eight weeks?",
            ["revenue"],
            ["metric_time.week", "customer.region"],
            new Duration(8, TimeGrain.Week)),
        new(
            "subscriptions",
            "GSEM_SUBSCRIPTIONS_DB",
            SubscriptionsDemo.Create,
            "What was the recurring revenue by plan at the end of each of the last six months?",
            ["mrr", "active_accounts"],
            ["metric_time.month", "balance.balance_plan"],
            new Duration(6, TimeGrain.Month)),
    ];
}
