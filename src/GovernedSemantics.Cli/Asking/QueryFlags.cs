using System.CommandLine;
using GovernedSemantics.Cli.Commands;

namespace GovernedSemantics.Cli.Asking;

/// <summary>The options that ask a question; <c>query</c> and <c>explain</c> share them.</summary>
internal sealed class QueryFlags
{
    public Option<string[]> Metrics { get; } = new("--metrics", "-m") { Description = "Metrics by name, parted by commas.", HelpName = "names" };

    public Option<string[]> GroupBy { get; } =
        new("--group-by", "-g") { Description = "Dimensions, entities, metric_time.week and the like, parted by commas.", HelpName = "names" };

    public Option<string[]> Where { get; } =
        new("--where", "-w") { Description = $"A filter; several must all hold. {FilterText.Forms}.", HelpName = "filter" };

    public Option<string[]> Segments { get; } =
        new("--segment") { Description = "Named filters of models, parted by commas; all must hold.", HelpName = "names" };

    public Option<string[]> Cohorts { get; } = new("--cohort")
    {
        Description = "Only rows whose entity passes: \"customer orders_count >= 3\"; several must all hold.",
        HelpName = "entity metric",
    };

    public Option<string> Last { get; } = new("--last") { Description = "Complete periods before now: \"8 weeks\".", HelpName = "duration" };

    public Option<bool> IncludeCurrent { get; } = new("--include-current") { Description = "With --last: the running period counts among them." };

    public Option<string> From { get; } = new("--from") { Description = "The first day or time that counts.", HelpName = "time" };

    public Option<string> To { get; } = new("--to") { Description = "The first day or time that does not count any more.", HelpName = "time" };

    public Option<string> This { get; } = new("--this") { Description = "The running period: month.", HelpName = "period" };

    public Option<string> Previous { get; } = new("--previous") { Description = "The period before the running one: quarter.", HelpName = "period" };

    public Option<string> ToDate { get; } =
        new("--to-date") { Description = "The running period up to the end of yesterday: year.", HelpName = "period" };

    public Option<bool> All { get; } = new("--all") { Description = "All history." };

    public Option<string> Compare { get; } =
        new("--compare") { Description = "Beside it: previous_period, previous_year or a duration earlier.", HelpName = "range" };

    public Option<bool> Totals { get; } = new("--totals") { Description = "Totals over all rows and over each period, computed from the facts." };

    public Option<string> AsOf { get; } = new("--as-of") { Description = "What counts as now: a day, or a day with a time.", HelpName = "time" };

    public Option<string[]> OrderBy { get; } =
        new("--order-by") { Description = "Columns of the answer, each with desc or asc: \"revenue desc\".", HelpName = "columns" };

    public Option<int?> Limit { get; } = Arguments.Count("--limit", "The most rows.");

    public Option<int?> Skip { get; } = Arguments.Count("--skip", "Rows to pass over.");

    public Option<string> UseCase { get; } = UseCaseOption();

    public Option<string> Question { get; } = new("--question") { Description = "The question in words; it is recorded.", HelpName = "text" };

    public Option<string> Request { get; } =
        new("--request") { Description = "A file with the request as JSON, - for standard input; in place of the other flags.", HelpName = "file" };

    public static Option<string> UseCaseOption() => new("--use-case")
    {
        Description = "The use case to ask in; without it modelling where that is open, else the only one that is.",
        HelpName = "name",
    };

    public void AddTo(Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)
            [
                Metrics, GroupBy, Where, Segments, Cohorts, Last, IncludeCurrent, From, To, This, Previous, ToDate, All, Compare, AsOf, Totals, OrderBy,
                Limit, Skip, UseCase, Question, Request,
            ])
        {
            command.Add(option);
        }
    }

    /// <summary>Throws a usage error where flags ask something beside the file of <paramref name="option"/>.</summary>
    public void RequireNothingElse(ParseResult parsed, string option)
    {
        if (!new FlagRequest(this, parsed).IsEmpty)
        {
            throw new UsageException($"{option} holds the whole question; it does not go with the flags that ask one.");
        }
    }

    /// <summary>What was asked. Throws a usage error where flags and a request come together, or nothing at all comes.</summary>
    public async Task<AskedText> ReadAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var flags = new FlagRequest(this, parsed);
        if (parsed.GetValue(Request) is not { } file)
        {
            return flags.IsEmpty ? throw new UsageException("Nothing is asked: give --metrics, --group-by or --request.") : flags.Read();
        }

        RequireNothingElse(parsed, Request.Name);
        return AskedText.Document(await RequestFile.ReadAsync(file, terminal, cancellation));
    }
}
