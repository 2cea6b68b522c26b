using System.Collections.Immutable;

namespace GovernedSemantics.Planning;

/// <summary>Events of one side: whose they are, when they were, and what must be equal on both sides beside it.</summary>
internal sealed record EventStream(Scan Scan, ImmutableArray<ScanValue> Entity, ScanValue Time, ImmutableArray<ScanValue> Same);
