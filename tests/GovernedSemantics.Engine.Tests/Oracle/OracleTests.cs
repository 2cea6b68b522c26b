using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GovernedSemantics.Engine.Tests.Postgres;

namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>
/// Random models and requests against a slow, obvious evaluator. <c>GSEM_ORACLE_RUNS</c> sets how many worlds are tried, <c>GSEM_ORACLE_SEED</c>
/// where they start; every disagreement is shrunk and told with its model, rows, request and SQL.
/// </summary>
public sealed class OracleTests
{
    private const int Worlds = 14;
    private const int PostgresWorlds = 4;
    private const int QuestionsPerWorld = 8;

    private static readonly ImmutableArray<string> Plain = ["simple", "simple", "ratio", "derived", "snapshot"];
    private static readonly ImmutableArray<string> Totals = ["cumulative", "cumulative", "simple", "ratio", "derived"];
    private static readonly ImmutableArray<string> Shifts = ["offset", "offset_to", "lag", "moving", "average_per", "simple"];
    private static readonly ImmutableArray<string> Parts = ["share", "rank", "conversion", "simple"];
    private static readonly ImmutableArray<string> Features = ["compare", "totals", "cohort", "segment"];

    [Fact]
    public void Plain_metrics_agree_with_plain_loops() => Check(Plain, [], postgres: false);

    [Fact]
    public void Running_totals_agree_with_plain_loops() => Check(Totals, [], postgres: false);

    [Fact]
    public void Shifts_and_means_over_periods_agree_with_plain_loops() => Check(Shifts, [], postgres: false);

    [Fact]
    public void Shares_ranks_and_conversions_agree_with_plain_loops() => Check(Parts, [], postgres: false);

    [Fact]
    public void Comparisons_totals_cohorts_and_segments_agree_with_plain_loops() => Check(Plain, Features, postgres: false);

    [Fact]
    public void Everything_at_once_agrees_with_plain_loops() => Check([.. Plain, .. Totals, .. Shifts, .. Parts], Features, postgres: false);

    [PostgresFact]
    public void Postgres_agrees_with_plain_loops() => Check([.. Plain, .. Totals, .. Shifts, .. Parts], Features, postgres: true);

    private static void Check(ImmutableArray<string> kinds, ImmutableArray<string> features, bool postgres)
    {
        var worlds = postgres ? Setting("GSEM_ORACLE_RUNS") / 10 ?? PostgresWorlds : Setting("GSEM_ORACLE_RUNS") ?? Worlds;
        var (answered, asked) = (0, 0);
        var first = Setting("GSEM_ORACLE_SEED") ?? 1;
        var cases = Arb.From(
            Gen.Choose(first, int.MaxValue - 1).Select(seed => OracleCase.Make(seed, QuestionsPerWorld, kinds, features)),
            tried => tried.Smaller());
        var config = Config.QuickThrowOnFailure.WithMaxTest(worlds).WithReplay((ulong)first, 1);
        FsCheck.Check.One(config, Prop.ForAll(cases, tried =>
        {
            var counts = OracleRun.CheckAsync(tried, postgres).GetAwaiter().GetResult();
            (answered, asked) = (answered + counts.Answered, asked + counts.Asked);
        }));

        // Were many of them refused, agreement would say little.
        answered.ShouldBeGreaterThan(asked * 7 / 10);
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
