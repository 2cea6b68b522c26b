using System.Collections.Immutable;
using System.Globalization;

namespace GovernedSemantics.Sql;

/// <summary>
/// Functions of text and dates that SQLite gets from us. Characters are code points; case is folded for every letter, not for A to Z
/// only.
/// </summary>
internal static class SqliteTextFunctions
{
    public const string Like = "gsem_like";
    public const string ILike = "gsem_ilike";
    public const string ContainsAnyCase = "gsem_contains_any_case";
    public const string StartsAnyCase = "gsem_starts_any_case";
    public const string EndsAnyCase = "gsem_ends_any_case";
    public const string Lower = "gsem_lower";
    public const string Upper = "gsem_upper";
    public const string Substring = "gsem_substring";
    public const string Right = "gsem_right";
    public const string EndsWith = "gsem_ends_with";
    public const string LPad = "gsem_lpad";
    public const string RPad = "gsem_rpad";
    public const string SplitPart = "gsem_split_part";
    public const string MakeDate = "gsem_make_date";
    public const string DateOfText = "gsem_date";
    public const string DateTimeOfText = "gsem_datetime";

    public static ImmutableArray<SqliteFunction> All { get; } =
    [
        Test(Like, (text, pattern) => LikeMatcher.Matches(text, pattern, anyCase: false)),
        Test(ILike, (text, pattern) => LikeMatcher.Matches(text, pattern, anyCase: true)),
        Test(ContainsAnyCase, (text, part) => text.Contains(part, StringComparison.OrdinalIgnoreCase)),
        Test(StartsAnyCase, (text, part) => text.StartsWith(part, StringComparison.OrdinalIgnoreCase)),
        Test(EndsAnyCase, (text, part) => text.EndsWith(part, StringComparison.OrdinalIgnoreCase)),
        Test(EndsWith, (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
        new(Lower, 1, a => (a[0] as string)?.ToLowerInvariant()),
        new(Upper, 1, a => (a[0] as string)?.ToUpperInvariant()),
        new(Substring, 3, a => a is [string text, long start, long count] ? CodePoints.Slice(text, start, count) : null),
        new(Right, 2, a => a is [string text, long count] ? Last(text, Math.Max(count, 0)) : null),
        new(LPad, 3, a => a is [string text, long width, string fill] ? Padded(text, width, fill, (all, pad) => pad + all) : null),
        new(RPad, 3, a => a is [string text, long width, string fill] ? Padded(text, width, fill, (all, pad) => all + pad) : null),
        new(SplitPart, 3, a => a is [string text, string separator, long part] ? Part(text, separator, part) : null),
        new(MakeDate, 3, a => a is [long year, long month, long day] ? DateOf(year, month, day) : null),
        new(DateOfText, 1, a => Exact(a[0] as string, "yyyy-MM-dd")),
        new(DateTimeOfText, 1, a => Exact((a[0] as string)?.Replace('T', ' '), "yyyy-MM-dd HH:mm:ss")),
    ];

    private static SqliteFunction Test(string name, Func<string, string, bool> test) =>
        new(name, 2, a => a is [string text, string other] ? test(text, other) ? 1L : 0L : null);

    private static string Part(string text, string separator, long part)
    {
        if (separator.Length == 0)
        {
            return part == 1 ? text : "";
        }

        var parts = text.Split(separator, StringSplitOptions.None);
        return part >= 1 && part <= parts.Length ? parts[part - 1] : "";
    }

    private static string Last(string text, long count) => CodePoints.Slice(text, CodePoints.Count(text) - count + 1, count);

    private static string Padded(string text, long width, string fill, Func<string, string, string> join) =>
        CodePoints.Padding(text, width, fill) is { } pad ? join(text, pad) : CodePoints.Slice(text, 1, width);

    private static string? DateOf(long year, long month, long day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth((int)year, (int)month)
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}")
            : null;

    private static string? Exact(string? text, string form) =>
        DateTime.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToString(form, CultureInfo.InvariantCulture)
            : null;
}
