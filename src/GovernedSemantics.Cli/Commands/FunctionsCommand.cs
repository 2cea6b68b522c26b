using System.CommandLine;
using System.Text.Json;
using GovernedSemantics.Cli.Output;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Cli.Commands;

/// <summary><c>gsem functions</c>: what expressions in models may call.</summary>
internal static class FunctionsCommand
{
    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string[]>("words")
        {
            Description = "Only functions whose name or meaning has all of them.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = Arguments.Format("table", "json");
        var command = new ExampleCommand(
            "functions", "Lists the functions of the expression language.", "gsem functions", "gsem functions week", "gsem functions --format json")
        {
            words, format,
        };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(words) ?? [];
            var found = FunctionCatalogue.Functions.Where(f => wanted.All(w => Fits(f, w))).ToList();
            terminal.Output.Write(parsed.GetValue(format) == "json" ? Json(found) + "\n" : Table(found));
            return found.Count > 0 ? ExitCodes.Done : ExitCodes.No;
        });
        return command;
    }

    private static bool Fits(FunctionEntry function, string word) =>
        function.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || function.Description.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string Table(List<FunctionEntry> functions) => TextTable.Render(
        ["function", "example", "meaning"],
        [false, false, false],
        [.. functions.Select(f => new[] { Call(f), f.Example, f.Description })]);

    private static string Json(List<FunctionEntry> functions) => JsonText.Of(json =>
    {
        json.WriteStartArray();
        foreach (var function in functions)
        {
            json.WriteStartObject();
            json.WriteString("name", function.Name);
            json.WriteString("category", function.Category.ToString().ToLowerInvariant());
            json.WriteString("call", Call(function));
            json.WriteString("description", function.Description);
            json.WriteString("example", function.Example);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    // name(text, integer, [integer], ...)
    private static string Call(FunctionEntry function)
    {
        var signature = function.Signature;
        var arguments = signature.Arguments.Select((kind, i) => i < signature.Required ? Name(kind) : $"[{Name(kind)}]");
        return $"{function.Name}({string.Join(", ", signature.Variadic ? arguments.Append("...") : arguments)})";
    }

    private static string Name(ArgumentKind kind) => kind switch
    {
        ArgumentKind.Common or ArgumentKind.Any => "value",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
