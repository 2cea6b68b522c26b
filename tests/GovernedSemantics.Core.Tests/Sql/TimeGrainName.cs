namespace GovernedSemantics.Tests.Sql;

/// <summary>Grains by name, for the data of theories.</summary>
internal static class TimeGrainName
{
    public const string Hour = "hour";
    public const string Day = "day";
    public const string Week = "week";
    public const string Month = "month";
    public const string Quarter = "quarter";
    public const string Year = "year";
    public const string FiscalQuarter = "fiscal_quarter";
    public const string FiscalYear = "fiscal_year";
}
