using System.Collections.Frozen;

namespace GovernedSemantics.Expressions;

/// <summary>Words that are not names, and names that deserve an answer of their own when they are called.</summary>
internal static class Keywords
{
    private static readonly FrozenSet<string> Reserved = Set(
        "and or not case when then else end is null in like ilike between distinct from cast as true false escape");

    private static readonly FrozenSet<string> TypedLiterals = Set("date timestamp datetime timestamp_ntz");

    private static readonly FrozenSet<string> Statements = Set(
        "select insert update delete merge drop create alter truncate grant revoke exec execute call declare set use",
        "with union intersect except where group order having limit join over filter within window exists any all some",
        "interval row array collate");

    private static readonly FrozenSet<string> Aggregates = Set(
        "sum count avg min max median mean total percentile percentile_cont percentile_disc stddev stddev_pop",
        "stddev_samp variance var_pop var_samp count_distinct approx_count_distinct sum_boolean array_agg string_agg",
        "group_concat listagg json_agg row_number rank dense_rank ntile lag lead first_value last_value");

    private static readonly FrozenSet<string> Clocks = Set(
        "current_date current_time current_timestamp localtime localtimestamp now today getdate getutcdate sysdate",
        "sysdatetime sysutcdatetime clock_timestamp statement_timestamp transaction_timestamp random rand newid uuid",
        "gen_random_uuid current_user session_user user");

    public static bool IsReserved(string word) => Reserved.Contains(word);

    /// <summary>Words after which a text literal may follow without a blank.</summary>
    public static bool MayTouchText(string word) => Reserved.Contains(word) || TypedLiterals.Contains(word);

    public static bool IsTypedLiteral(string word) => TypedLiterals.Contains(word);

    /// <summary>Parts of SQL that no expression has. As names of columns they are allowed.</summary>
    public static bool IsStatement(string word) => Statements.Contains(word);

    public static bool IsAggregate(string word) => Aggregates.Contains(word);

    /// <summary>What depends on when, by whom or how often it is asked.</summary>
    public static bool IsClock(string word) => Clocks.Contains(word);

    private static FrozenSet<string> Set(params ReadOnlySpan<string> words)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in words)
        {
            all.UnionWith(line.Split(' '));
        }

        return all.ToFrozenSet(StringComparer.Ordinal);
    }
}
