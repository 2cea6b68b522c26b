namespace GovernedSemantics.Cli;

/// <summary>The call itself is not one that the command understands: nothing was done.</summary>
internal sealed class UsageException(string message) : Exception(message);
