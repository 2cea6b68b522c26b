using Spectre.Console;

namespace GovernedSemantics.Cli;

/// <summary>Tells a person at a screen what takes so long; nobody else.</summary>
internal static class Progress
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static async Task WhileAsync(string what, Terminal terminal, Action work, CancellationToken cancellation)
    {
        var running = Task.Run(work, cancellation);
        if (terminal.IsInteractive && await Task.WhenAny(running, Task.Delay(Patience, terminal.Clock, cancellation)) != running)
        {
            var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
            await screen.Status().StartAsync(Markup.Escape(what), _ => running);
        }

        await running.WaitAsync(cancellation);
    }
}
