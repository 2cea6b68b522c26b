using System.CommandLine;
using GovernedSemantics.Loading;

namespace GovernedSemantics.Cli.Commands;

/// <summary><c>gsem schema</c>: the JSON Schema of model files.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand("schema", "Prints the JSON Schema of model files, for editors.", "gsem schema > gsem.schema.json");
        command.SetAction(_ => terminal.Output.Write(JsonSchema.Text(DocumentSet.Spec)));
        return command;
    }
}
