using System.Collections.Immutable;
using System.Globalization;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Expressions;

/// <summary>The values of literals, and text that stands for a date or a time.</summary>
internal static class Literals
{
    public static readonly ImmutableArray<string> TypeNames = ["string", "integer", "decimal(p,s)", "float", "boolean", "date", "datetime", "datetimetz"];

    private static readonly string[] DateTimeForms =
        ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];

    private static readonly string[] InstantForms =
        ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd HH:mmzzz"];

    public static DataType? TypeNamed(string word) => word switch
    {
        "string" or "varchar" or "text" => DataType.String,
        "integer" or "int" or "bigint" => DataType.Integer,
        "float" or "double" => DataType.Float,
        "boolean" => DataType.Boolean,
        "date" => DataType.Date,
        "datetime" or "timestamp" or "timestamp_ntz" => DataType.DateTime,
        "datetimetz" => DataType.DateTimeTz,
        _ => null,
    };

    /// <summary>An integer, an exact decimal of at most 28 digits, or (with an exponent) a float.</summary>
    public static LiteralSyntax? Number(Token token, SourceSpan span, DiagnosticBag bag)
    {
        var text = token.Text;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var integer))
        {
            return new LiteralSyntax(integer, DataType.Integer, span);
        }

        if (text.Contains('e', StringComparison.OrdinalIgnoreCase))
        {
            var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            return double.IsFinite(number) ? new LiteralSyntax(number, DataType.Float, span) : Fail(text, "float", "1.5e10", span, bag);
        }

        var point = text.IndexOf('.');
        var scale = point < 0 ? 0 : text.Length - point - 1;
        var digits = text.Length - (point < 0 ? 0 : 1);
        return digits <= 28 && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact)
            ? new LiteralSyntax(exact, DataType.Decimal(digits, scale), span)
            : Fail(text, "number of at most 28 digits", "12.50", span, bag);
    }

    public static LiteralSyntax? Time(DataType type, string text, SourceSpan span, DiagnosticBag bag) => TimeOf(type, text) is { } value
        ? new LiteralSyntax(value, type, span)
        : Fail($"'{text}'", type.ToString(), Example(type), span, bag);

    /// <summary>A DateOnly, DateTime or DateTimeOffset (UTC); null where the text is none. Instants must say their offset.</summary>
    public static object? TimeOf(DataType type, string text) => type.Kind switch
    {
        TypeKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        TypeKind.DateTime => DateTime.TryParseExact(text, DateTimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var civil) ? civil : null,
        _ => Instant(text),
    };

    public static string Example(DataType type) => type.Kind switch
    {
        TypeKind.Date => "'2026-11-23'",
        TypeKind.DateTime => "'2026-11-23 14:05:00'",
        _ => "'2026-11-23T14:05:00Z'",
    };

    private static object? Instant(string text)
    {
        var withOffset = text.EndsWith('Z') ? text[..^1] + "+00:00" : text;
        return DateTimeOffset.TryParseExact(withOffset, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? instant.ToUniversalTime()
            : null;
    }

    private static LiteralSyntax? Fail(string text, string what, string example, SourceSpan span, DiagnosticBag bag)
    {
        bag.Add(ExpressionCodes.Literal.At(span, text.Length > 40 ? text[..40] + "..." : text, what, example));
        return null;
    }
}
