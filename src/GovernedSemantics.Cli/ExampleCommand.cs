using System.CommandLine;

namespace GovernedSemantics.Cli;

/// <summary>A command with examples for its help.</summary>
internal sealed class ExampleCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public string[] Examples { get; } = examples;
}
