using GovernedSemantics.Sql;

namespace GovernedSemantics.Tests.Sql;

public sealed class SqliteRegisteredFunctionsTests
{
    [Theory]
    [InlineData("gsem_local", "2026-10-25 00:30:00", "Europe/Berlin", "2026-10-25 02:30:00")]
    [InlineData("gsem_local", "2026-10-25 01:30:00", "Europe/Berlin", "2026-10-25 02:30:00")]
    [InlineData("gsem_local", "2026-10-25T01:30:00.250Z", "Europe/Berlin", "2026-10-25 02:30:00.25")]
    [InlineData("gsem_local", "2026-10-25", "Asia/Kathmandu", "2026-10-25 05:45:00")]
    [InlineData("gsem_utc", "2026-10-25 02:30:00", "Europe/Berlin", "2026-10-25 00:30:00")]
    [InlineData("gsem_utc", "2026-03-29 02:30:00", "Europe/Berlin", "2026-03-29 01:00:00")]
    [InlineData("gsem_local", "yesterday", "Europe/Berlin", null)]
    [InlineData("gsem_local", "2026-02-30", "Europe/Berlin", null)]
    [InlineData("gsem_local", "2026-10-25", "Europe/Nowhere", null)]
    [InlineData("gsem_local", null, "Europe/Berlin", null)]
    [InlineData("gsem_utc", "2026-10-25", null, null)]
    public void Converts_between_civil_time_and_instants(string name, string? time, string? zone, string? expected) =>
        Call(name, time, zone).ShouldBe(expected);

    [Theory]
    [InlineData("2026-10-25 00:59:59", "hour", "2026-10-25 00:00:00")]
    [InlineData("2026-10-25 01:00:00", "hour", "2026-10-25 01:00:00")]
    [InlineData("2026-10-25 01:17:42.5", "minute", "2026-10-25 01:17:00")]
    [InlineData("2026-10-25 01:17:42.5", "day", null)]
    [InlineData("2026-10-25 01:17:42.5", "fortnight", null)]
    public void Truncates_to_sub_daily_periods(string time, string grain, string? expected) =>
        Call("gsem_trunc_instant", time, grain, "Europe/Berlin").ShouldBe(expected);

    [Theory]
    [InlineData(0L, "1970-01-01 00:00:00")]
    [InlineData(-1L, "1969-12-31 23:59:59.999")]
    [InlineData(1774746000500L, "2026-03-29 01:00:00.5")]
    [InlineData(1774746000500.0, "2026-03-29 01:00:00.5")]
    [InlineData(long.MaxValue, null)]
    [InlineData("1774746000500", null)]
    [InlineData(null, null)]
    public void Reads_milliseconds(object? value, string? expected) => Call("gsem_iso_unix_ms", value).ShouldBe(expected);

    [Fact]
    public void Every_name_is_registered_once_and_carries_the_prefix()
    {
        var names = SqliteRegisteredFunctions.Scalars.Select(f => f.Name).Concat(SqliteRegisteredFunctions.Aggregates.Select(f => f.Name)).ToArray();
        names.ShouldBe(names.Distinct());
        names.ShouldAllBe(name => name.StartsWith("gsem_", StringComparison.Ordinal));
    }

    [Fact]
    public void NULL_and_nonsense_throw_nowhere()
    {
        foreach (var function in SqliteRegisteredFunctions.Scalars)
        {
            foreach (var value in new object?[] { null, 0L, long.MinValue, double.NaN, 1e300, "", "x" })
            {
                Should.NotThrow(() => function.Call([.. Enumerable.Repeat(value, function.Arguments)]), function.Name);
            }
        }
    }

    private static object? Call(string name, params object?[] arguments) =>
        SqliteRegisteredFunctions.Scalars.Single(f => f.Name == name && f.Arguments == arguments.Length).Call(arguments);
}
