using System.Collections.Immutable;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>Which of the answer's keys is its axis. Several bounded grains of metric_time become one hidden key, their pieces, from which each follows.</summary>
internal static class CellPlanner
{
    private const string Pieces = "g_piece";

    public static (ImmutableArray<PlanKey> Asked, BlockKeys Block) Plan(ImmutableArray<PlanKey> keys, AliasNames names)
    {
        var bounded = keys.Where(IsBounded).ToImmutableArray();
        ImmutableArray<TimeGrain> grains = [.. keys.Where(k => k.Key is { Target: MetricTimeTarget, Grain: not null }).Select(k => k.Key.Grain!.Value)];
        if (bounded.Length < 2)
        {
            var only = bounded.FirstOrDefault();
            return (keys, new BlockKeys(keys, only, (only?.Shape as BucketKey)?.Axis, grains));
        }

        var axis = TimeCells.Refine([.. bounded.Select(k => ((BucketKey)k.Shape).Axis)]);
        var cell = new PlanKey(bounded[0].Key with { Grain = axis.Grain }, names.Take(Pieces), DataType.Integer, new BucketKey(axis));
        var asked = keys.Select(k => IsBounded(k) && k.Shape is BucketKey bucket
            ? k with { Shape = bucket with { Part = new CellPart(cell, TimeCells.Firsts(bucket.Axis, axis)) } }
            : k);
        ImmutableArray<PlanKey> block = [cell, .. keys.Where(k => !IsBounded(k))];
        return ([.. asked], new BlockKeys(block, cell, axis, grains));
    }

    private static bool IsBounded(PlanKey key) => key is { Key.Target: MetricTimeTarget, Shape: BucketKey };
}
