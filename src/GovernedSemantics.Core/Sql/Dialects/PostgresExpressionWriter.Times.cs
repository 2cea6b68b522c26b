using System.Globalization;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <content>Times. Everything is turned into civil time (timestamp) before it is truncated, so the session's zone has no say.</content>
internal sealed partial class PostgresExpressionWriter
{
    public override SqlText VisitBucket(SqlBucket node)
    {
        var operand = Value(node.Operand);
        object bounds = node.Operand.Type.Kind switch
        {
            TypeKind.Integer => node.LowerBounds.Select(bound => (long)bound).ToArray(),
            TypeKind.Date => node.LowerBounds.Select(bound => (DateOnly)bound).ToArray(),
            TypeKind.DateTime => node.LowerBounds.Select(bound => (DateTime)bound).ToArray(),
            _ => node.LowerBounds.Select(bound => ((DateTimeOffset)bound).ToUniversalTime()).ToArray(),
        };
        var array = Context.Placeholder(bounds, node.Operand.Type) + "::" + PostgresTypes.Name(node.Operand.Type) + "[]";
        return new SqlText("WIDTH_BUCKET(" + operand + ", " + array + ")");
    }

    public override SqlText VisitTruncate(SqlTruncate node)
    {
        var grain = node.Grain;
        if (grain >= TimeGrain.Day)
        {
            return Period(node);
        }

        var field = "DATE_TRUNC('" + TimeNames.Of(grain) + "', ";
        return node.Operand.Type.Kind == TypeKind.DateTimeTz
            ? new SqlText(field + Value(node.Operand) + ", " + ZoneLiteral.Of(node.Settings.Zone.Id, Context) + ")")
            : new SqlText(field + Civil(node.Operand, node.Settings).Text + ")");
    }

    public override SqlText VisitDatePart(SqlDatePart node)
    {
        var field = node.Part switch
        {
            DatePart.YearNumber => "YEAR",
            DatePart.QuarterOfYear => "QUARTER",
            DatePart.MonthOfYear => "MONTH",
            DatePart.DayOfYear => "DOY",
            DatePart.DayOfMonth => "DAY",
            DatePart.DayOfWeek => "ISODOW",
            DatePart.HourOfDay => "HOUR",
            DatePart.WeekOfYear => "WEEK",
            _ => "ISOYEAR",
        };
        var time = node.Operand.Type.Kind == TypeKind.Date && node.Part != DatePart.HourOfDay
            ? Plain(node.Operand)
            : Civil(node.Operand, node.Settings);
        return Postfix("EXTRACT(" + field + " FROM " + time.Text + ")", "integer");
    }

    private SqlText Period(SqlTruncate node)
    {
        var settings = node.Settings;
        if (node.Grain == TimeGrain.Day)
        {
            return node.Operand.Type.Kind == TypeKind.Date ? Plain(node.Operand) : Postfix(Civil(node.Operand, settings).At(SqlPrecedence.Atom), "date");
        }

        var civil = Civil(node.Operand, settings);
        var months = settings.FiscalYearStartMonth - 1;
        return node.Grain switch
        {
            TimeGrain.Week => Week(civil, ((int)DayOfWeek.Monday - (int)settings.WeekStart + 7) % 7),
            TimeGrain.FiscalQuarter => Shifted("quarter", civil, months % 3),
            TimeGrain.FiscalYear => Shifted("year", civil, months),
            _ => Shifted(TimeNames.Of(node.Grain), civil, 0),
        };
    }

    public override SqlText VisitCivil(SqlCivil node) => Civil(node.Operand, node.Settings);

    public override SqlText VisitLater(SqlLater node)
    {
        var (count, unit) = FixedLength.Of(node.Length);
        var length = node.Type.Kind == TypeKind.Date ? Digits(node.Length) : "INTERVAL '" + Digits(count) + " " + unit + "s'";
        return new SqlText(Value(node.Operand, SqlPrecedence.Additive) + " + " + length, SqlPrecedence.Additive);
    }

    private static SqlText Week(SqlText civil, int days)
    {
        if (days == 0)
        {
            return Postfix("DATE_TRUNC('week', " + civil.Text + ")", "date");
        }

        var count = days.ToString(CultureInfo.InvariantCulture);
        var later = civil.At(SqlPrecedence.Additive) + " + INTERVAL '" + count + " days'";
        return new SqlText("DATE_TRUNC('week', " + later + ")::date - " + count, SqlPrecedence.Additive);
    }

    private static SqlText Shifted(string unit, SqlText civil, int months)
    {
        if (months == 0)
        {
            return Postfix("DATE_TRUNC('" + unit + "', " + civil.Text + ")", "date");
        }

        var shift = "INTERVAL '" + months.ToString(CultureInfo.InvariantCulture) + " months'";
        var start = "DATE_TRUNC('" + unit + "', " + civil.At(SqlPrecedence.Additive) + " - " + shift + ") + " + shift;
        return Postfix("(" + start + ")", "date");
    }

    /// <summary>The time on the project's clocks, as a timestamp without zone.</summary>
    private SqlText Civil(SqlExpression time, TimeSettings settings)
    {
        var operand = Value(time, SqlPrecedence.Postfix);
        var zone = settings.Zone.Id;
        return time.Type.Kind switch
        {
            TypeKind.Date => Postfix(operand, "timestamp"),
            TypeKind.DateTimeTz => AtZone(operand, zone),
            _ when time is SqlColumn { Column.Zone: { } own } && own != zone => AtZone(AtZone(operand, own).Text, zone),
            _ => new SqlText(operand),
        };
    }

    private SqlText AtZone(string operand, string zone) =>
        new(operand + " AT TIME ZONE " + ZoneLiteral.Of(zone, Context), SqlPrecedence.Postfix);
}
