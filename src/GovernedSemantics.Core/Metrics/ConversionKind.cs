using System.Collections.Immutable;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary><c>type: conversion, base: visits, conversion: orders_count, entity: customer, window: 7 days</c></summary>
internal sealed class ConversionKind() : MetricKind(
    "conversion",
    "How many events, or what part of them, are followed by another event of the same entity.",
    KeySpec.NameKey("base", "The events that may be followed: a simple metric with agg count.").Such("visits").Needed(),
    KeySpec.NameKey("conversion", "The events that follow: a simple metric with agg count.").Such("orders_count").Needed(),
    KeySpec.NameKey("entity", "Whose events they are: a key that both models hold.").Such("customer").Needed(),
    new KeySpec("window", KeyShape.Duration, "How long after the base a conversion counts, in seconds to weeks; no limit without it.").Such("7 days"),
    KeySpec.Choice("calculation", Calculations.Names, "rate, unless said otherwise: conversions divided by bases."),
    KeySpec.Text("same", "Dimensions that must be equal on both sides.").Such("product") with { Count = KeyCount.OneOrList },
    KeySpec.Boolean("count_all", "True to count every conversion of a base; else each base converts once at most."))
{
    /// <summary>True for the rate.</summary>
    private static ChoiceSet<bool> Calculations { get; } = new(("rate", true), ("count", false));

    public override MetricExpansion? Expand(MetricScope scope)
    {
        var reader = scope.Reader;
        var isRate = reader.Choice("calculation", Calculations) ?? true;
        var countAll = reader.Bool("count_all") ?? false;
        if (ConversionFields.Read(scope, countAll) is not { } conversion)
        {
            return null;
        }

        var bases = new ConversionFormula(conversion, ConversionPart.Bases);
        var conversions = new ConversionFormula(conversion, ConversionPart.Conversions);
        return new MetricExpansion(isRate ? new RatioFormula(conversions, bases) : conversions, Meaning(conversion, isRate, scope.Reader));
    }

    private static string Meaning(Conversion conversion, bool isRate, MapReader reader)
    {
        var (bases, follow) = (reader.Text("base"), reader.Text("conversion"));
        var (within, same) = (conversion.Window is { } window ? $" within {window}" : "", reader.Texts("same"));
        var by = $"of the same {string.Join(" and ", ImmutableArray.Create(conversion.BaseEntity.Name).AddRange(same))}{within}";
        return (isRate, conversion.CountAll) switch
        {
            (true, false) => $"share of {bases} that {follow} {by} follow",
            (false, false) => $"number of {bases} that {follow} {by} follow",
            (true, true) => $"{follow} that follow {bases} {by}, for each of {bases}",
            (false, true) => $"number of {follow} that follow {bases} {by}",
        };
    }
}
