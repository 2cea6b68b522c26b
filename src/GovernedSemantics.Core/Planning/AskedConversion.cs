using System.Collections.Immutable;
using GovernedSemantics.Model;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Planning;

/// <summary>What a conversion is asked for: the side of the bases is planned already, like that of any other leaf.</summary>
/// <param name="Name">The name of the leg in SQL.</param>
/// <param name="Metric">Who asks, for messages.</param>
/// <param name="Conversion">What is counted.</param>
/// <param name="Bases">Has what <paramref name="Keys"/> and <paramref name="Members"/> need.</param>
/// <param name="Keys">The keys, seen from the model of the bases.</param>
/// <param name="Members">The conditions of the request.</param>
/// <param name="Range">The range of the bases that are counted; null for all.</param>
/// <param name="Counts">The asked numbers.</param>
internal sealed record AskedConversion(
    string Name,
    string Metric,
    Conversion Conversion,
    ScanBuilder Bases,
    ImmutableArray<LegKey> Keys,
    ImmutableArray<ScanCondition> Members,
    TimeRange? Range,
    ImmutableArray<ConversionCount> Counts);
