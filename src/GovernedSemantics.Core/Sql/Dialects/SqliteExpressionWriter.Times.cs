using System.Globalization;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <content>Times. Zones other than UTC are the business of registered functions, so that .NET's zone database decides.</content>
internal sealed partial class SqliteExpressionWriter
{
    public override SqlText VisitBucket(SqlBucket node)
    {
        var storage = node.Operand is SqlColumn column ? column.Column.Storage : TimeStorage.Iso;
        var bounds = node.LowerBounds.Select(bound => bound is long ? bound : SqliteTimes.Stored(bound, node.Operand.Type, storage)).ToArray();
        var operand = Write(node.Operand).At(SqlPrecedence.Concat);
        return BucketTree.Write(operand, bounds.Length, i => Context.Placeholder(bounds[i], node.Operand.Type));
    }

    public override SqlText VisitTruncate(SqlTruncate node)
    {
        if (node.Grain < TimeGrain.Day)
        {
            return SubDaily(node);
        }

        var time = Civil(node.Operand, node.Settings);
        var start = node.Settings.FiscalYearStartMonth;
        return new SqlText(node.Grain switch
        {
            TimeGrain.Day => node.Operand.Type.Kind == TypeKind.Date ? Value(node.Operand) : "DATE(" + time + ")",
            TimeGrain.Week => "DATE(" + time + ", '-6 days', 'weekday " + Digits((int)node.Settings.WeekStart) + "')",
            TimeGrain.Month => "DATE(" + time + ", 'start of month')",
            TimeGrain.Quarter => Months(time, 3, 1),
            TimeGrain.FiscalQuarter => Months(time, 3, start),
            TimeGrain.FiscalYear when start != 1 => Months(time, 12, start),
            _ => "DATE(" + time + ", 'start of year')",
        });
    }

    public override SqlText VisitDatePart(SqlDatePart node)
    {
        var time = Civil(node.Operand, node.Settings);
        if (node.Part == DatePart.QuarterOfYear)
        {
            return new SqlText("(STRFTIME('%m', " + time + ") + 2) / 3", SqlPrecedence.Multiplicative);
        }

        var format = node.Part switch
        {
            DatePart.YearNumber => "%Y",
            DatePart.MonthOfYear => "%m",
            DatePart.DayOfYear => "%j",
            DatePart.DayOfMonth => "%d",
            DatePart.DayOfWeek => "%u",
            DatePart.HourOfDay => "%H",
            DatePart.WeekOfYear => "%V",
            _ => "%G",
        };
        return new SqlText("CAST(STRFTIME('" + format + "', " + time + ") AS INTEGER)");
    }

    public override SqlText VisitCivil(SqlCivil node)
    {
        var zone = node.Settings.Zone.Id;
        var own = node.Operand is SqlColumn column ? column.Column.Zone : null;
        var moves = node.Operand.Type.Kind == TypeKind.DateTimeTz ? !IsUtc(zone) : own is not null && own != zone;
        return moves ? new SqlText(Civil(node.Operand, node.Settings)) : As(node.Operand, node.Type, null);
    }

    public override SqlText VisitLater(SqlLater node) => new(node.Type.Kind == TypeKind.Date
        ? "DATE(" + Value(node.Operand) + ", '+" + Digits(node.Length) + " days')"
        : SqliteRegisteredFunctions.Later + "(" + Value(node.Operand) + ", " + Digits(node.Length) + ")");

    /// <summary>As many months back as the period has gone on.</summary>
    private static string Months(string time, int length, int start) =>
        "DATE(" + time + ", 'start of month', '-' || ((STRFTIME('%m', " + time + ") + " + Digits(12 - start) + ") % "
        + Digits(length) + ") || ' months')";

    private SqlText SubDaily(SqlTruncate node)
    {
        var zone = node.Settings.Zone;
        var instant = node.Operand.Type.Kind == TypeKind.DateTimeTz;
        if (instant && node.Grain == TimeGrain.Hour && !IsUtc(zone.Id))
        {
            var arguments = Value(node.Operand) + ", '" + TimeNames.Of(node.Grain) + "', " + ZoneLiteral.Of(zone.Id, Context);
            return new SqlText(SqliteRegisteredFunctions.TruncateInstant + "(" + arguments + ")");
        }

        var time = instant ? Modified(node.Operand) : Civil(node.Operand, node.Settings);
        return new SqlText(node.Grain switch
        {
            TimeGrain.Second => "DATETIME(" + time + ")",
            TimeGrain.Minute => "STRFTIME('%Y-%m-%d %H:%M:00', " + time + ")",
            _ => "STRFTIME('%Y-%m-%d %H:00:00', " + time + ")",
        });
    }

    /// <summary>The time on the project's clocks, as the first arguments of SQLite's date functions.</summary>
    private string Civil(SqlExpression time, TimeSettings settings)
    {
        var zone = settings.Zone.Id;
        var own = time is SqlColumn column ? column.Column.Zone : null;
        if (time.Type.Kind == TypeKind.DateTimeTz && !IsUtc(zone))
        {
            return Local(Value(time), zone);
        }

        return time.Type.Kind == TypeKind.DateTime && own is not null && own != zone
            ? Local(SqliteRegisteredFunctions.Utc + "(" + Value(time) + ", " + ZoneLiteral.Of(own, Context) + ")", zone)
            : Modified(time);
    }

    private string Local(string instant, string zone) =>
        SqliteRegisteredFunctions.Local + "(" + instant + ", " + ZoneLiteral.Of(zone, Context) + ")";

    /// <summary>SQLite's date functions read all four storages themselves.</summary>
    private string Modified(SqlExpression time)
    {
        var text = Write(time);
        return time is not SqlColumn column ? text.Text : column.Column.Storage switch
        {
            TimeStorage.Unix => text.Text + ", 'unixepoch'",
            TimeStorage.UnixMs => text.At(SqlPrecedence.Multiplicative) + " / 1000.0, 'unixepoch'",
            _ => text.Text,
        };
    }

    private static bool IsUtc(string zone) => zone is "UTC" or "Etc/UTC" or "Etc/GMT" or "GMT";

    private SqlText IsoText(SqlColumn column) => IsoText(column, Write(column).Text);

    private static SqlText IsoText(SqlColumn column, string stored)
    {
        if (!column.Type.IsTime)
        {
            return new SqlText(stored);
        }

        var date = column.Type.Kind == TypeKind.Date;
        return new SqlText(column.Column.Storage switch
        {
            TimeStorage.Unix => (date ? "DATE(" : "DATETIME(") + stored + ", 'unixepoch')",
            TimeStorage.UnixMs when date => "DATE(" + stored + " / 1000, 'unixepoch')",
            TimeStorage.UnixMs => SqliteRegisteredFunctions.IsoOfUnixMs + "(" + stored + ")",
            TimeStorage.IsoT when !date => SqliteRegisteredFunctions.IsoOfIsoT + "(" + stored + ")",
            _ => stored,
        });
    }

    private SqlText StartOfDay(SqlExpression day) => day is SqlParameter { Value: { } value } parameter
        ? new SqlText(Context.Placeholder(parameter, SqliteTimes.Stored(value, DataType.DateTime, TimeStorage.Iso), DataType.DateTime))
        : new SqlText("DATETIME(" + Value(day) + ")");
}
