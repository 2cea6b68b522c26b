namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>The periods that the oracle knows, with spellings of its own: nothing here is shared with the code under test.</summary>
internal enum Unit
{
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    FiscalQuarter,
    FiscalYear,
}

/// <summary>A count of units: <c>3 months</c>.</summary>
internal sealed record Span(int Count, Unit Unit)
{
    public override string ToString() => $"{Count} {Units.Name(Unit)}{(Count == 1 ? "" : "s")}";
}

internal static class Units
{
    private const int MonthsPerQuarter = 3;
    private const int MonthsPerYear = 12;

    public static string Name(Unit unit) => unit switch
    {
        Unit.FiscalQuarter => "fiscal_quarter",
        Unit.FiscalYear => "fiscal_year",
        _ => unit.ToString().ToLowerInvariant(),
    };

    /// <summary>The months of a unit that is made of months, else 0.</summary>
    public static int Months(Unit unit) => unit switch
    {
        Unit.Month => 1,
        Unit.Quarter or Unit.FiscalQuarter => MonthsPerQuarter,
        Unit.Year or Unit.FiscalYear => MonthsPerYear,
        _ => 0,
    };

    /// <summary>Whether every period of the coarse unit is made of whole fine ones.</summary>
    public static bool Nests(Unit fine, Unit coarse) => fine == coarse || (fine, coarse) switch
    {
        (Unit.Hour, _) => true,
        (Unit.Day, not Unit.Hour) => true,
        (Unit.Month, Unit.Quarter or Unit.Year or Unit.FiscalQuarter or Unit.FiscalYear) => true,
        (Unit.Quarter, Unit.Year) => true,
        (Unit.FiscalQuarter, Unit.FiscalYear) => true,
        _ => false,
    };
}
