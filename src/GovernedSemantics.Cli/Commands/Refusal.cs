using System.Collections.Immutable;
using GovernedSemantics.Cli.Asking;
using GovernedSemantics.Cli.Output;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine;

namespace GovernedSemantics.Cli.Commands;

/// <summary>Tells the defects that ended a command, on the stream for errors, and gives its exit code.</summary>
internal static class Refusal
{
    /// <summary>Of a project: places are in its files.</summary>
    public static int Of(ImmutableArray<Diagnostic> errors, string folder, Terminal terminal)
    {
        new DiagnosticText(terminal.Error, terminal.HasColour, new FileLines(folder).Of).Write(errors);
        return ExitCodes.Of(errors);
    }

    /// <summary>Of a question: places are in what was asked.</summary>
    public static int Of(ImmutableArray<Diagnostic> errors, AskedText asked, Terminal terminal)
    {
        new DiagnosticText(terminal.Error, terminal.HasColour, asked.Of).Write(errors);
        return ExitCodes.Of(errors);
    }

    /// <summary>Of a look-up, which has no text to point at.</summary>
    public static int Of(ImmutableArray<Diagnostic> errors, Terminal terminal)
    {
        new DiagnosticText(terminal.Error, terminal.HasColour, _ => null).Write(errors);
        return ExitCodes.Of(errors);
    }

    /// <summary>The same for programs.</summary>
    public static int AsJson(ImmutableArray<Diagnostic> errors, Terminal terminal)
    {
        terminal.Output.Write(System.Text.Encoding.UTF8.GetString(DiagnosticsJson.ToUtf8(errors)) + "\n");
        return ExitCodes.Of(errors);
    }
}
