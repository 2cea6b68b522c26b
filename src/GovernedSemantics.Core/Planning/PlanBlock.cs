using System.Collections.Immutable;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>The keys of a block. Where metric_time has bounded periods, <paramref name="Cell"/> among them is the number of a period of <paramref name="Axis"/>.</summary>
/// <param name="Keys">All of them.</param>
/// <param name="Cell">The axis among them.</param>
/// <param name="Axis">Its periods: of one grain, or the pieces into which several cut the range.</param>
/// <param name="Grains">The grains of metric_time whose whole periods shifts must meet.</param>
internal sealed record BlockKeys(ImmutableArray<PlanKey> Keys, PlanKey? Cell, TimeAxis? Axis, ImmutableArray<TimeGrain> Grains);

/// <summary>
/// Legs over the same keys, stitched. The answer is made from one; numbers over other keys than the answer's (totals, longer axes, finer
/// periods) are made from blocks of their own.
/// </summary>
internal sealed record PlanBlock
{
    public required BlockKeys Keys { get; init; }

    /// <summary>One for each scan (or for each shape that needs a scan of its own). Each yields every key combination at most once.</summary>
    public required ImmutableArray<PlanLeg> Legs { get; init; }

    /// <summary>Numbers from other blocks, by the keys of this one.</summary>
    public required ImmutableArray<NestedLeg> Nested { get; init; }

    /// <summary>Ranks among the rows of this block; each may read those before it.</summary>
    public required ImmutableArray<PlanRank> Ranks { get; init; }

    /// <summary>Null where nothing fills gaps or no axis is bounded.</summary>
    public PlanFill? Fill { get; init; }

    /// <summary>The columns that stitching gives; totals are attached after it.</summary>
    public ImmutableArray<PlanColumn> Stitched => [.. Legs.SelectMany(l => l.Columns), .. Nested.Where(n => n is not TotalLeg).Select(n => n.Column)];

    /// <summary>The columns that rows of the block have beside the keys, before ranks.</summary>
    public ImmutableArray<PlanColumn> Columns => [.. Stitched, .. Nested.OfType<TotalLeg>().Select(n => n.Column)];

    /// <summary>The columns whose gaps get a value, in the order of the legs.</summary>
    public IEnumerable<PlanColumn> FilledColumns => Fill is null ? [] : Legs.SelectMany(l => l.Columns).Where(c => c.Fill is not null);

    /// <summary>Every scan of the block and of those below it.</summary>
    public IEnumerable<Scan> Scans => Legs.SelectMany(l => l.Scans).Concat(Nested.SelectMany(n => n.Inner.Scans));
}

/// <summary>A rank of <paramref name="Input"/> among the rows that share the members of <paramref name="Within"/>; NULL is not ranked.</summary>
internal sealed record PlanRank(PlanColumn Column, PlanFormula Input, ImmutableArray<PlanKey> Within, bool Descending);

/// <summary>The bounded axis whose gaps are filled.</summary>
internal sealed record PlanFill(PlanKey Key, int Periods);

/// <summary>A number that is made in a block of its own and then brought to the keys of the block that holds it.</summary>
/// <param name="Name">The name of the leg in SQL.</param>
/// <param name="Inner">Where the number is made.</param>
/// <param name="Value">The number, over the columns of <paramref name="Inner"/>.</param>
/// <param name="Column">What it is called outside.</param>
internal abstract record NestedLeg(string Name, PlanBlock Inner, PlanFormula Value, PlanColumn Column)
{
    /// <summary>Pairs of a cell of the answer and a cell of the leg that it shows; empty where the numbers are the same.</summary>
    public ImmutableArray<(int Cell, int Period)> Map { get; init; } = [];

    public abstract T Accept<T>(INestedLegVisitor<T> visitor);
}

/// <summary>The number as it is: the inner block has the same keys.</summary>
internal sealed record CopiedLeg(string Name, PlanBlock Inner, PlanFormula Value, PlanColumn Column) : NestedLeg(Name, Inner, Value, Column)
{
    public override T Accept<T>(INestedLegVisitor<T> visitor) => visitor.VisitCopied(this);
}

/// <summary>The number over fewer keys, for every row that shares them.</summary>
internal sealed record TotalLeg(string Name, PlanBlock Inner, PlanFormula Value, PlanColumn Column) : NestedLeg(Name, Inner, Value, Column)
{
    public override T Accept<T>(INestedLegVisitor<T> visitor) => visitor.VisitTotal(this);
}

/// <summary>
/// The mean over the last <paramref name="Rows"/> cells. The inner axis starts <paramref name="Rows"/> - 1 cells earlier, so cell n outside is
/// cell n + Rows - 1 inside.
/// </summary>
internal sealed record MovingLeg(string Name, PlanBlock Inner, PlanFormula Value, PlanColumn Column, int Rows) : NestedLeg(Name, Inner, Value, Column)
{
    public override T Accept<T>(INestedLegVisitor<T> visitor) => visitor.VisitMoving(this);
}

/// <summary>
/// The mean over the inner cells. <paramref name="Firsts"/> holds for each cell outside its first inner one; empty where there is no axis outside.
/// </summary>
internal sealed record AverageLeg(
    string Name, PlanBlock Inner, PlanFormula Value, PlanColumn Column, ImmutableArray<PlanKey> Keys, PlanKey? Cell, ImmutableArray<int> Firsts)
    : NestedLeg(Name, Inner, Value, Column)
{
    public override T Accept<T>(INestedLegVisitor<T> visitor) => visitor.VisitAverage(this);
}

internal interface INestedLegVisitor<out T>
{
    T VisitCopied(CopiedLeg leg);

    T VisitTotal(TotalLeg leg);

    T VisitMoving(MovingLeg leg);

    T VisitAverage(AverageLeg leg);
}
