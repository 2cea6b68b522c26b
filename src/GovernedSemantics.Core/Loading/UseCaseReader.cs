using GovernedSemantics.Diagnostics;
using GovernedSemantics.Governance;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>Reads the items of <c>use_cases</c>.</summary>
internal static class UseCaseReader
{
    private static readonly ChoiceSet<UseCaseStatus> Statuses = new(
        ("proposed", UseCaseStatus.Proposed), ("approved", UseCaseStatus.Approved), ("suspended", UseCaseStatus.Suspended));

    private static readonly MapSpec AudienceSpec = new("audience", "Who may use it; both must match.",
    [
        KeySpec.Texts("roles", "Roles of the person; \"*\" is all, none is nobody.").Such("finance"),
        KeySpec.Texts("clients", "Ids of the client; \"*\" is all, none is nobody.").Such("gsem"),
    ]);

    private static readonly MapSpec GrantsSpec = new("grants", "What may be asked.",
    [
        KeySpec.Texts("metrics", "Metric names, tag:name, or \"*\".").Such("tag:revenue"),
        KeySpec.Texts("dimensions", "Names of dimensions and entities, metric_time, or \"*\".").Such("customer.region"),
        KeySpec.Texts("pii", "Pii dimensions that may be shown, each by name."),
        KeySpec.Choice("max_classification", ColumnReader.Classifications.Names, "The highest classification that may be shown; default: internal."),
    ]);

    private static readonly MapSpec LimitsSpec = new("limits", "What one question may cost.",
    [
        new("history", KeyShape.Duration, "How far back a question may look."),
        KeySpec.Integer("rows", "Rows of one answer."),
        KeySpec.Integer("cells", "Cells of one answer."),
        KeySpec.Text("timeout", "How long a query may run: 30 s, 500 ms.").Such("30 s"),
        KeySpec.Integer("per_hour", "Questions of one person in an hour."),
        KeySpec.Integer("concurrent", "Questions of one person at a time."),
    ]);

    public static MapSpec Spec { get; } = new("use case", "The boundary of what may be asked.",
    [
        KeySpec.NameKey("name", "The use case's name.").Needed(),
        KeySpec.Text("title", "The name that people see."),
        KeySpec.Text("description", "Who asks what, and for which decisions.").Needed(),
        KeySpec.Choice("status", Statuses.Names, "Only approved ones answer; default: proposed."),
        KeySpec.Text("owner", "Who is accountable; default: the project's owner."),
        KeySpec.Texts("reviewers", "Who decides on requests for more."),
        KeySpec.Text("investigator", "Who looks into suspicious queries."),
        new("review_by", KeyShape.Date, "The last day on which it answers."),
        KeySpec.Map("audience", AudienceSpec, "Who may use it."),
        KeySpec.Map("grants", GrantsSpec, "What may be asked."),
        KeySpec.Later("filter", "A condition on all rows."),
        KeySpec.Map("limits", LimitsSpec, "What one question may cost."),
        KeySpec.Later("privacy", "The smallest groups that are shown."),
        KeySpec.Boolean("show_sql", "Whether answers show their SQL."),
    ]);

    public static UseCase Read(YamlMap map, ProjectHead project, DiagnosticBag bag)
    {
        var reader = new MapReader(map, Spec, bag);
        var audience = reader.Nested("audience");
        var grants = reader.Nested("grants");
        return new()
        {
            Name = reader.Name(),
            Title = reader.Text("title"),
            Description = reader.RequiredText("description"),
            Status = reader.Choice("status", Statuses) ?? UseCaseStatus.Proposed,
            Owner = reader.Text("owner") ?? project.Owner,
            Reviewers = reader.Texts("reviewers"),
            Investigator = reader.Text("investigator"),
            ReviewBy = reader.Date("review_by"),
            Roles = audience?.Texts("roles") ?? [],
            Clients = audience?.Texts("clients") ?? [],
            GrantedMetrics = grants?.Texts("metrics") ?? [],
            GrantedDimensions = grants?.Texts("dimensions") ?? [],
            GrantedPii = grants?.Texts("pii") ?? [],
            MaxClassification = grants?.Choice("max_classification", ColumnReader.Classifications) ?? Classification.Internal,
            Limits = reader.Nested("limits") is { } limits ? Limits(limits) : UseCaseLimits.Default,
            ShowSql = reader.Bool("show_sql") ?? false,
            Span = map.Span,
        };
    }

    private static UseCaseLimits Limits(MapReader reader) => new(
        reader.Duration("history"),
        reader.Int("rows", 1) ?? UseCaseLimits.Default.Rows,
        reader.Int("cells", 1) ?? UseCaseLimits.Default.Cells,
        reader.Parsed("timeout", s => Timeout(s.Text), "a time such as 30 s or 500 ms") ?? UseCaseLimits.Default.Timeout,
        reader.Int("per_hour", 1),
        reader.Int("concurrent", 1));

    private static TimeSpan? Timeout(string text)
    {
        var parts = text.Split(' ');
        if (parts.Length != 2 || Scalars.Integer(parts[0]) is not { } count || count is <= 0 or > 3_600_000)
        {
            return null;
        }

        TimeSpan? timeout = parts[1] switch
        {
            "ms" => TimeSpan.FromMilliseconds(count),
            "s" or "second" or "seconds" => TimeSpan.FromSeconds(count),
            "min" or "minute" or "minutes" => TimeSpan.FromMinutes(count),
            _ => null,
        };
        return timeout <= TimeSpan.FromHours(1) ? timeout : null;
    }
}
