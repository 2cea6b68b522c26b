using System.Globalization;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Tests.Expressions.Parsing;

/// <summary>A syntax tree in one line, with every operator in parentheses.</summary>
internal static class SyntaxText
{
    private static readonly string[] Infix = ["=", "<>", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "is distinct from", "is not distinct from"];

    public static string Of(SyntaxNode node) => node switch
    {
        NameSyntax name => name.Text,
        LiteralSyntax literal => Value(literal.Value),
        CallSyntax call when Infix.Contains(call.Function.Name) => $"({Of(call.Arguments[0])} {call.Function.Name} {Of(call.Arguments[1])})",
        CallSyntax call => $"{call.Function.Name}({All(call.Arguments)})",
        CastSyntax cast => $"cast({Of(cast.Operand)} as {cast.Target})",
        InSyntax list => $"{(list.Negated ? "not in" : "in")}({All(list.Items.Insert(0, list.Operand))})",
        CaseSyntax choice => string.Join(' ', ["case", .. choice.Operand is null ? Array.Empty<string>() : [Of(choice.Operand)],
            .. choice.Branches.Select(b => $"when {Of(b.When)} then {Of(b.Then)}"), .. choice.Else is null ? Array.Empty<string>() : ["else " + Of(choice.Else)]]),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string All(IEnumerable<SyntaxNode> nodes) => string.Join(", ", nodes.Select(Of));

    private static string Value(object? value) => value switch
    {
        null => "null",
        string text => ExprText.Quote(text),
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
