using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Tests.Cases;
using GovernedSemantics.Engine.Tests.Postgres;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Engine.Tests.Properties;

/// <summary>What must hold for every question, whatever is asked.</summary>
[Collection(CaseCollection.Name)]
public sealed class AnswerPropertyTests(CaseDatabases databases)
{
    private const int Tries = 120;
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    [PostgresFact]
    public void Both_databases_give_the_same_rows_or_refuse_alike()
    {
        var answered = 0;
        Check(RandomRequests.Any(), request => answered += Same(request) ? 1 : 0);

        // Were nearly all of them refused, the property would say nothing.
        answered.ShouldBeGreaterThan(Tries / 4);
    }

    private bool Same(MetricRequest request)
    {
        var (sqlite, postgres) = (Ask(request, CaseDatabases.Sqlite), Ask(request, CaseDatabases.Postgres));
        sqlite.IsOk.ShouldBe(postgres.IsOk);
        if (sqlite.IsOk)
        {
            Rows(sqlite.Value).ShouldBe(Rows(postgres.Value));
        }
        else
        {
            sqlite.Errors.Select(e => e.Code).ShouldBe(postgres.Errors.Select(e => e.Code));
        }

        return sqlite.IsOk;
    }

    [Fact]
    public void Rows_of_additive_metrics_add_up_to_the_answer_without_grouping() => Check(RandomRequests.OnlyAdditive(), request =>
    {
        var (grouped, total) = (Ask(request, CaseDatabases.Sqlite), Ask(request with { GroupBy = [] }, CaseDatabases.Sqlite));
        if (!grouped.IsOk || !total.IsOk)
        {
            return;
        }

        grouped.Value.Truncated.ShouldBeFalse();
        var keys = grouped.Value.Columns.Length - request.Metrics.Length;
        for (var i = 0; i < request.Metrics.Length; i++)
        {
            grouped.Value.Rows.Sum(r => Number(r[keys + i])).ShouldBe(Number(total.Value.Rows[0][i]), request.Metrics[i]);
        }
    });

    [Fact]
    public void A_condition_and_its_complement_share_all_rows_between_them() => Check(RandomRequests.OnlyAdditive(), request =>
    {
        var bare = request with { GroupBy = [], Filters = [] };
        foreach (var (one, other) in new[]
        {
            (RandomRequests.Field("customer.country", FilterOperator.In, "DE", "AT"), RandomRequests.Field("customer.country", FilterOperator.NotIn, "DE", "AT")),
            (RandomRequests.Field("order.status", FilterOperator.Equals, "paid"), RandomRequests.Field("order.status", FilterOperator.NotEquals, "paid")),
            (RandomRequests.Field("customer.company", FilterOperator.Contains, "a"), RandomRequests.Field("customer.company", FilterOperator.NotContains, "a")),
        })
        {
            var all = Ask(bare, CaseDatabases.Sqlite);
            var parts = new[] { Ask(bare with { Filters = [one] }, CaseDatabases.Sqlite), Ask(bare with { Filters = [other] }, CaseDatabases.Sqlite) };
            for (var i = 0; all.IsOk && parts.All(p => p.IsOk) && i < request.Metrics.Length; i++)
            {
                parts.Sum(p => Number(p.Value.Rows[0][i])).ShouldBe(Number(all.Value.Rows[0][i]), request.Metrics[i]);
            }
        }
    });

    [Fact]
    public void A_combined_answer_equals_the_separate_ones() => Check(RandomRequests.Any(), request =>
    {
        var filtered = request with { Filters = [.. request.Filters.Where(f => f is not FieldFilter { Field: "revenue" or "orders_count" })] };
        var combined = Ask(filtered, CaseDatabases.Sqlite);
        if (!combined.IsOk)
        {
            return;
        }

        var keys = combined.Value.Columns.Length - request.Metrics.Length;
        for (var i = 0; i < request.Metrics.Length; i++)
        {
            var alone = Ask(filtered with { Metrics = [request.Metrics[i]] }, CaseDatabases.Sqlite).Value.Rows.ToDictionary(r => Key(r, keys), r => Number(r[keys]));
            foreach (var row in combined.Value.Rows)
            {
                Number(row[keys + i]).ShouldBe(alone.GetValueOrDefault(Key(row, keys)), $"{request.Metrics[i]} at {Key(row, keys)}");
            }
        }
    });

    [Fact]
    public void Every_statement_is_one_select_without_a_word_of_the_caller_and_the_same_every_time() => Check(RandomRequests.Any(), request =>
    {
        const string Word = "zq7x'; drop table orders --";
        var asked = request with { Filters = [.. request.Filters, RandomRequests.Field("order.status", FilterOperator.NotEquals, Word)] };
        foreach (var database in new[] { CaseDatabases.Sqlite, CaseDatabases.Postgres })
        {
            var folder = databases.Project("market", database);
            var compiled = databases.Engine.Compile(asked, ["modeller"], Now, folder);
            if (!compiled.IsOk)
            {
                continue;
            }

            var text = compiled.Value.Query.Text;
            text.ShouldNotContain("zq7x");
            text.ShouldNotContain(";");
            (text.StartsWith("WITH ", StringComparison.Ordinal) || text.StartsWith("SELECT", StringComparison.Ordinal)).ShouldBeTrue();
            databases.Engine.Compile(asked, ["modeller"], Now, folder).Value.Query.Text.ShouldBe(text);
        }
    });

    private static void Check(Arbitrary<MetricRequest> requests, Action<MetricRequest> holds) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(Tries), Prop.ForAll(requests, holds));

    private Result<Answer> Ask(MetricRequest request, string database) =>
        databases.Engine.AskAsync(request, ["modeller"], Now, databases.ProjectAsync("market", database).GetAwaiter().GetResult()).GetAwaiter().GetResult();

    // SQLite's quotients carry fifteen significant digits, so they are compared to eight decimals.
    private static ImmutableArray<string> Rows(Answer answer) =>
        [.. answer.Rows.Select(r => string.Join('|', r.Select(c => c is decimal d ? CellText.Of(Math.Round(d, 8) / 1.00000000000000000000m) : CellText.Of(c))))];

    private static string Key(ImmutableArray<object?> row, int keys) => string.Join('|', row.Take(keys).Select(CellText.Of));

    private static decimal Number(object? cell) => cell is null or string or DateOnly ? 0 : Convert.ToDecimal(cell, System.Globalization.CultureInfo.InvariantCulture);
}
