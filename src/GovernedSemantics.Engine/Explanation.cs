using GovernedSemantics.Engine.Execution;

namespace GovernedSemantics.Engine;

/// <summary>
/// A request that was compiled and not run: the columns, time and provenance that its answer would have, and every form that it went
/// through
/// where the use case shows SQL.
/// </summary>
internal sealed record Explanation(Answer Shape, CompiledRequest? Forms)
{
    public static Explanation Of(CompiledRequest compiled, string auditId)
    {
        var nothing = new QueryResults([new QueryResult(compiled.Query.Columns, [], TimeSpan.Zero)]);
        var shape = AnswerBuilder.Build(compiled, nothing, null, StatementHash.Of(compiled.Query), auditId);
        return new Explanation(shape, compiled.Plan.Query.UseCase.ShowSql ? compiled : null);
    }
}
