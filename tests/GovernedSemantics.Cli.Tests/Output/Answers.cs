using GovernedSemantics.Engine;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Cli.Tests.Output;

/// <summary>Answers of one column, for the tests of what is made of them.</summary>
internal static class Answers
{
    public static AnswerColumn Column(string name, string? format = null, string? unit = null) =>
        new(name, DataType.Number, ColumnRole.Metric, null, null, unit, format);

    public static Answer Of(AnswerColumn column, params object?[] cells) => new()
    {
        Columns = [column],
        Rows = [.. cells.Select(cell => (System.Collections.Immutable.ImmutableArray<object?>)[cell])],
        Truncated = false,
        Provenance = new Provenance { UseCase = "modelling", Metrics = [], Model = "gs1:sha256:0", Compiled = "gs1:sha256:1" },
        AuditId = "a1",
    };
}
