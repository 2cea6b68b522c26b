using System.Collections.Immutable;
using GovernedSemantics.Model;

namespace GovernedSemantics.Metrics;

/// <summary>Makes conversions and their keys.</summary>
internal static class Conversions
{
    /// <summary>The same conversion, counting other bases.</summary>
    public static Conversion Counting(Conversion conversion, AggregateInput counted) => Keyed(new Conversion
    {
        Base = conversion.Base,
        Counted = counted,
        Follow = conversion.Follow,
        BaseEntity = conversion.BaseEntity,
        FollowEntity = conversion.FollowEntity,
        Window = conversion.Window,
        Same = conversion.Same,
        CountAll = conversion.CountAll,
        Name = conversion.Name,
        Key = "",
    });

    /// <summary>The conversion with the key that its parts give.</summary>
    public static Conversion Keyed(Conversion conversion) => new()
    {
        Base = conversion.Base,
        Counted = conversion.Counted,
        Follow = conversion.Follow,
        BaseEntity = conversion.BaseEntity,
        FollowEntity = conversion.FollowEntity,
        Window = conversion.Window,
        Same = conversion.Same,
        CountAll = conversion.CountAll,
        Name = conversion.Name,
        Key = string.Join('|', KeyParts(conversion)),
    };

    private static IEnumerable<string> KeyParts(Conversion c) =>
        ImmutableArray.Create(
            c.Base.Key, c.Counted.Key, c.Follow.Key, c.BaseEntity.Name, c.FollowEntity.Name,
            c.Window?.ToString() ?? "any time", c.CountAll ? "all" : "one each")
        .AddRange(c.Same.Select(s => $"{s.Base.Path.Key}.{s.Base.Dimension.Name} = {s.Follow.Path.Key}.{s.Follow.Dimension.Name}"));
}
