using System.Globalization;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <content>Times. Periods are counted from a fixed day, so neither DATEFIRST nor the session's language has a say.</content>
internal sealed partial class SqlServerExpressionWriter
{
    public override SqlText VisitBucket(SqlBucket node)
    {
        var bounds = node.LowerBounds;
        if (_caseDepth + BucketTree.Depth(bounds.Length) > MaxCaseDepth)
        {
            Context.Errors.Add(DialectCodes.TooManyBuckets.At(Location.None, bounds.Length, BucketTree.MaxCount(MaxCaseDepth - _caseDepth)));
            return new SqlText("NULL");
        }

        var operand = Value(node.Operand, SqlPrecedence.Concat);
        return BucketTree.Write(operand, bounds.Length, i => Context.Placeholder(Parameter(bounds[i]), node.Operand.Type));
    }

    public override SqlText VisitTruncate(SqlTruncate node)
    {
        if (node.Grain < TimeGrain.Day)
        {
            return SubDaily(node);
        }

        var day = Civil(node.Operand, node.Settings);
        var settings = node.Settings;
        return node.Grain switch
        {
            TimeGrain.Day => node.Operand.Type.Kind == TypeKind.Date ? Plain(node.Operand) : Cast(day, "date"),
            TimeGrain.Week => Counted("day", 7, Base(1, 1 + (((int)settings.WeekStart + 6) % 7)), day),
            TimeGrain.Month => Counted("month", 1, Base(1, 1), day),
            TimeGrain.Quarter => Counted("month", 3, Base(1, 1), day),
            TimeGrain.Year => new SqlText("DATEFROMPARTS(YEAR(" + day + "), 1, 1)"),
            TimeGrain.FiscalQuarter => Counted("month", 3, Base(((settings.FiscalYearStartMonth - 1) % 3) + 1, 1), day),
            _ => Counted("month", 12, Base(settings.FiscalYearStartMonth, 1), day),
        };
    }

    public override SqlText VisitDatePart(SqlDatePart node)
    {
        var time = Civil(node.Operand, node.Settings);
        return node.Part switch
        {
            DatePart.YearNumber => new SqlText("YEAR(" + time + ")"),
            DatePart.MonthOfYear => new SqlText("MONTH(" + time + ")"),
            DatePart.DayOfMonth => new SqlText("DAY(" + time + ")"),
            DatePart.QuarterOfYear => new SqlText("DATEPART(quarter, " + time + ")"),
            DatePart.DayOfYear => new SqlText("DATEPART(dayofyear, " + time + ")"),
            DatePart.HourOfDay => new SqlText("DATEPART(hour, " + time + ")"),
            DatePart.WeekOfYear => new SqlText("DATEPART(iso_week, " + time + ")"),
            DatePart.DayOfWeek => new SqlText("DATEDIFF(day, " + Base(1, 1) + ", " + time + ") % 7 + 1", SqlPrecedence.Additive),

            // Whatever the week, this day lies in the year to which the week belongs.
            _ => new SqlText("YEAR(DATEADD(day, 26 - DATEPART(iso_week, " + time + "), " + time + "))"),
        };
    }

    public override SqlText VisitCivil(SqlCivil node) => new(Civil(node.Operand, node.Settings), SqlPrecedence.Postfix);

    public override SqlText VisitLater(SqlLater node)
    {
        var (count, unit) = node.Type.Kind == TypeKind.Date ? (node.Length, "day") : FixedLength.Of(node.Length);
        return new SqlText("DATEADD(" + unit + ", " + Digits(count) + ", " + Value(node.Operand) + ")");
    }

    /// <summary>The year 1 begins on a Monday, and no date is earlier.</summary>
    private static string Base(int month, int day) =>
        string.Create(CultureInfo.InvariantCulture, $"CAST('0001{month:00}{day:00}' AS date)");

    private static SqlText Counted(string unit, int length, string from, string day)
    {
        var size = length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" / {length} * {length}");
        return new SqlText("DATEADD(" + unit + ", DATEDIFF(" + unit + ", " + from + ", " + day + ")" + size + ", " + from + ")");
    }

    /// <summary>Takes the finer parts away; an instant keeps the offset that it has in the zone, so the doubled hour stays two.</summary>
    private SqlText SubDaily(SqlTruncate node)
    {
        var time = node.Operand.Type.Kind == TypeKind.DateTimeTz
            ? Value(node.Operand, SqlPrecedence.Postfix) + AtZone(node.Settings.Zone.Id)
            : Civil(node.Operand, node.Settings);
        var text = time;
        string[] parts = node.Grain switch
        {
            TimeGrain.Second => ["nanosecond"],
            TimeGrain.Minute => ["second", "nanosecond"],
            _ => ["minute", "second", "nanosecond"],
        };
        foreach (var part in parts)
        {
            text = "DATEADD(" + part + ", -DATEPART(" + part + ", " + time + "), " + text + ")";
        }

        return new SqlText(text);
    }

    /// <summary>The time on the project's clocks, as a date or datetime2.</summary>
    private string Civil(SqlExpression time, TimeSettings settings)
    {
        var operand = Value(time, SqlPrecedence.Postfix);
        var zone = settings.Zone.Id;
        return time.Type.Kind switch
        {
            TypeKind.DateTimeTz => Cast(operand + AtZone(zone), "datetime2").Text,
            TypeKind.DateTime when time is SqlColumn { Column.Zone: { } own } && own != zone =>
                Cast(operand + AtZone(own) + AtZone(zone), "datetime2").Text,
            _ => operand,
        };
    }

    private string AtZone(string zone)
    {
        if (WindowsZones.NameOf(zone) is { } name)
        {
            return " AT TIME ZONE '" + name + "'";
        }

        Context.Errors.Add(DialectCodes.UnknownZone.At(Location.None, zone));
        return "";
    }
}
