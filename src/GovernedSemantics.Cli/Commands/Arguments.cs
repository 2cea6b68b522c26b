using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace GovernedSemantics.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class Arguments
{
    public static Argument<string> Project() => new("project")
    {
        Description = "The project folder; without it the current folder.",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => ".",
    };

    /// <summary>Names, before which the project folder may stand.</summary>
    public static Argument<string[]> Names(string name, string description) => new(name)
    {
        Description = $"{description} A folder may stand before them: the project, if it is not the current one.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>The project folder and the names after it. A first word that is a folder is one; ./name is never a name.</summary>
    public static (string Folder, string[] Names) Split(string[] words, Terminal terminal) =>
        words is [var first, .. var rest] && Directory.Exists(terminal.FullPath(first))
            ? (terminal.FullPath(first), rest)
            : (terminal.Folder, words);

    /// <summary>A whole number from 0 on.</summary>
    public static Option<int?> Count(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "count",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            result.AddError($"{name} takes a whole number from 0 on, not \"{result.Tokens[0].Value}\".");
            return null;
        },
    };

    public static Option<string> Format(params string[] formats) => Choice("--format", "How the result is written", formats);

    /// <summary>An option of which the first choice is the default.</summary>
    public static Option<string> Choice(string name, string description, params string[] choices)
    {
        var option = new Option<string>(name)
        {
            Description = $"{description}: {string.Join(", ", choices)}.",
            HelpName = "choice",
            DefaultValueFactory = _ => choices[0],
        };
        option.Validators.Add(result => Check(result, name, choices));
        return option;
    }

    private static void Check(OptionResult result, string name, string[] choices)
    {
        foreach (var token in result.Tokens.Where(t => !choices.Contains(t.Value)))
        {
            result.AddError($"{name} does not know \"{token.Value}\"; it takes {string.Join(", ", choices)}.");
        }
    }
}
