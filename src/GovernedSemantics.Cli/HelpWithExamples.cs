using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace GovernedSemantics.Cli;

/// <summary>The usual help, followed by the command's examples as they are typed.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ExampleCommand { Examples: [_, ..] examples })
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine($"  {example}");
            }

            output.WriteLine();
        }

        return code;
    }
}
