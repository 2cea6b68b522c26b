namespace GovernedSemantics.Engine;

internal static class AssemblyMarker;
