using System.Numerics;

namespace GovernedSemantics.Metrics;

/// <summary>What a formula holds anywhere inside, besides leaves and arithmetic.</summary>
[Flags]
internal enum FormulaTraits
{
    None = 0,
    Cumulative = 1,
    Offset = 2,
    OffsetTo = 4,
    Lag = 8,
    Moving = 16,
    Share = 32,
    Rank = 64,
    AveragePer = 128,
    Conversion = 256,

    /// <summary>Those that have a value only on the periods of an answer, or among its rows.</summary>
    NeedsAxis = Cumulative | OffsetTo | Lag | Moving | Rank,
    Any = Cumulative | Offset | OffsetTo | Lag | Moving | Share | Rank | AveragePer | Conversion,
}

/// <summary>The words of the language for traits.</summary>
internal static class TraitNames
{
    /// <summary>The name of one trait: <c>offset_to</c>.</summary>
    public static string Of(FormulaTraits one) => one switch
    {
        FormulaTraits.Cumulative => "cumulative",
        FormulaTraits.Offset => "offset",
        FormulaTraits.OffsetTo => "offset_to",
        FormulaTraits.Lag => "lag",
        FormulaTraits.Moving => "moving",
        FormulaTraits.Share => "share",
        FormulaTraits.Rank => "rank",
        FormulaTraits.AveragePer => "average_per",
        FormulaTraits.Conversion => "conversion",
        _ => throw new InvalidOperationException($"{one} is not one trait."),
    };

    /// <summary>The first of several; null for none.</summary>
    public static FormulaTraits? First(FormulaTraits several) =>
        several == FormulaTraits.None ? null : (FormulaTraits)(1 << BitOperations.TrailingZeroCount((int)several));
}
