namespace GovernedSemantics.Mcp;

internal static class AssemblyMarker;
