using System.Collections.Immutable;
using System.Globalization;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Governance;
using GovernedSemantics.Loading;
using GovernedSemantics.Planning;
using GovernedSemantics.Requests;
using GovernedSemantics.Sql;
using GovernedSemantics.Tests.Guards;

namespace GovernedSemantics.Tests;

/// <summary>
/// The project "market" of the golden cases (orders, lines, refunds, balances, sensors), with calls in civil time and a running median beside it.
/// The clock stands at 2026-11-22 10:00 UTC.
/// </summary>
internal static class Market
{
    private const string Extra = """
        views:
          - name: calls
            source: warehouse
            description: One row per call.
            columns:
              - {name: call_id, type: integer, classification: internal}
              - {name: called_at, type: datetime, classification: internal}
          - name: tickets
            source: warehouse
            description: One row per ticket.
            columns:
              - {name: ticket_id, type: integer, classification: internal}
              - {name: customer_id, type: integer, classification: internal}
              - {name: subject, type: string, classification: internal}
          - name: replies
            source: warehouse
            description: One row per reply.
            columns:
              - {name: reply_id, type: integer, classification: internal}
              - {name: ticket_id, type: integer, classification: internal}
        semantic_models:
          - name: calls
            view: calls
            description: Calls by the clock of the office.
            time: called_at
            entities:
              - {name: call, type: primary, key: call_id, description: One call.}
            dimensions:
              - {name: called_at, type: time, grain: second, description: When it was.}
            metrics:
              - {name: calls_count, description: How many calls there are., agg: count}
          - name: tickets
            view: tickets
            description: Questions of German customers.
            filter: customer.country = 'DE'
            entities:
              - {name: ticket, type: primary, key: ticket_id, description: One question.}
              - {name: customer, type: foreign, key: customer_id, description: Who asked.}
            dimensions:
              - {name: subject, description: What it is about.}
            segments:
              - {name: urgent, description: What cannot wait., filter: subject = 'urgent'}
          - name: replies
            view: replies
            description: Answers to tickets.
            entities:
              - {name: reply, type: primary, key: reply_id, description: One answer.}
              - {name: ticket, type: foreign, key: ticket_id, description: The question.}
            metrics:
              - {name: replies_count, description: How many answers there are., agg: count}
        metrics:
          - {name: median_so_far, description: The running median of lines., type: cumulative, metric: line_median}
          - {name: median_60d, description: The median of lines of 60 days., type: cumulative, metric: line_median, window: 60 days}
          - {name: balance_so_far, description: Balances added up over days., type: cumulative, metric: balance_end}
          - {name: mean_so_far, description: The mean value of all lines so far., type: cumulative, metric: line_mean}
          - {name: orders_by_signup, description: Orders by the day on which their customer registered., model: orders, agg: count, time: customer.signed_up}
          - {name: revenue_last_month, description: Revenue of the month before., type: derived, expr: earlier, inputs: [{metric: revenue, alias: earlier, offset: 1 month}]}
          - {name: revenue_at_start, description: Revenue of the first period of the year., type: derived, expr: earlier, inputs: [{metric: revenue, alias: earlier, offset_to: year}]}
          - {name: revenue_before, description: Revenue of the period before., type: lag, metric: revenue, periods: 1}
          - {name: revenue_smooth, description: The mean revenue of three periods., type: moving, metric: revenue, periods: 3}
          - {name: country_rank, description: The place of a country in its month., type: rank, metric: revenue, over: [metric_time]}
          - {name: revenue_share, description: The part of all countries., type: share, metric: revenue, of: all}
          - {name: weekly_orders, description: Orders of an average week., type: average_per, metric: orders_count, grain: week}
          - {name: orders_logarithm, description: The logarithm of how many orders there are and one more., type: derived, expr: ln(orders_count + 1), inputs: [{metric: orders_count}]}
          - {name: orders_3m, description: Orders of three months., type: cumulative, metric: orders_count, window: 3 months}
        """;

    private static readonly Lazy<LoadedModel> Model = new(Load);

    public static DateTimeOffset Clock { get; } = DateTimeOffset.Parse("2026-11-22T10:00:00Z", CultureInfo.InvariantCulture);

    public static LoadedModel Loaded => Model.Value;

    public static Principal Caller(params ImmutableArray<string> roles) =>
        new() { Subject = "test", Name = "Test", Roles = roles, ClientId = "cases" };

    public static Result<CompiledRequest> Ask(string json, string role = "modeller") =>
        RequestReader.FromJson(json).Then(request => SemanticCompiler.Compile(Loaded, Caller(role), request, Clock));

    /// <summary>The question with its names resolved, before governance and the planner.</summary>
    public static Result<QuerySpec> Resolve(string json, string role = "modeller") => RequestReader.FromJson(json).Then(request =>
        Loaded.Policies.Scope(Loaded.Project, Caller(role), request.UseCase, DateOnly.FromDateTime(Clock.DateTime))
            .Then(visible => QueryResolver.Resolve(request, visible, Clock)));

    public static LogicalPlan Plan(string json, string role = "modeller") => Answered(json, role).Plan;

    public static SqlStatement Statement(string json) => Answered(json, "modeller").Statement;

    public static string Sql(string json) => Answered(json, "modeller").Query.Text;

    public static ImmutableArray<string> Codes(string json, string role = "modeller") => [.. Ask(json, role).Errors.Select(e => e.Code)];

    private static CompiledRequest Answered(string json, string role)
    {
        var result = Ask(json, role);
        result.Errors.Select(e => e.ToString()).ShouldBeEmpty();
        return result.Value;
    }

    private static LoadedModel Load()
    {
        var folder = Path.Combine(RepositoryFolder.Path, "tests", "Cases", "_projects", "market");
        var files = Directory.GetFiles(folder, "*.yml").Order(StringComparer.Ordinal).Select(f => new SourceFile(Path.GetFileName(f), File.ReadAllText(f)));
        return TestProjects.Load([.. files, new SourceFile("extra.yml", Extra)]);
    }
}
