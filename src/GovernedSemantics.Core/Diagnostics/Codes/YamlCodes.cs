using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS1 YAML reading.</summary>
internal static class YamlCodes
{
    public static readonly DiagnosticDescriptor TooLarge = Error(
        "GS1001", "yaml-too-large", "the file has {0} characters; at most {1} are read.", "Split the file; any file of the project may hold any key.");

    public static readonly DiagnosticDescriptor Character = Error(
        "GS1002", "yaml-character", "the character U+{0:X4} is not allowed in a model file.", "Remove the character; it is invisible or changes the reading order.");

    public static readonly DiagnosticDescriptor TooDeep = Error(
        "GS1003", "yaml-too-deep", "the file is nested deeper than {0} levels.", "Flatten the file; the model language needs fewer than ten levels.");

    public static readonly DiagnosticDescriptor TooManyNodes = Error(
        "GS1004", "yaml-too-many-nodes", "the file holds more than {0} values.", "Split the file; any file of the project may hold any key.");

    public static readonly DiagnosticDescriptor Alias = Error(
        "GS1005", "yaml-alias", "anchors and aliases (\"{0}\") are not read.", "Write the value out where it is meant; quote text that starts with & or *.");

    public static readonly DiagnosticDescriptor Tag = Error(
        "GS1006", "yaml-tag", "tags (\"{0}\") are not read.", "Remove the tag; quote text that starts with an exclamation mark.");

    public static readonly DiagnosticDescriptor MergeKey = Error(
        "GS1007", "yaml-merge-key", "merge keys (\"<<\") are not read.", "Write the keys out where they are meant.");

    public static readonly DiagnosticDescriptor SecondDocument = Error(
        "GS1008", "yaml-second-document", "a file holds one document; a second one starts here.", "Move the second document to a file of its own.");

    public static readonly DiagnosticDescriptor DuplicateKey = Error(
        "GS1009", "yaml-duplicate-key", "the key \"{0}\" stands here twice; it was first given in line {1}.", "Keep one of the two.");

    public static readonly DiagnosticDescriptor Syntax = Error(
        "GS1010", "yaml-syntax", "this is not readable as YAML: {0}.", "Check the indentation, and quote text that holds : , % # or braces.");

    public static readonly DiagnosticDescriptor NotAMap = Error(
        "GS1011", "yaml-not-a-map", "a model file holds keys with values, not {0}.", "Start the file with a key such as semantic_models:.");

    public static readonly DiagnosticDescriptor UnquotedText = Error(
        "GS1012", "yaml-unquoted-text", "\"{0}\" has no value.", "Inside braces a comma ends the text; quote text that holds commas or braces.");

    public static readonly DiagnosticDescriptor KeyNotText = Error(
        "GS1013", "yaml-key-not-text", "a key is a word, not {0}.", "Quote text that starts with a brace or a bracket.");

    public static readonly DiagnosticDescriptor Directive = Error(
        "GS1014", "yaml-directive", "directives (%YAML, %TAG) are not read.", "Remove the line.");

    public static readonly DiagnosticDescriptor UnknownKey = Error(
        "GS1021", "unknown-key", "{0} has no key \"{1}\".", "Use one of the keys of the language; gsem schema lists them.");

    public static readonly DiagnosticDescriptor MissingKey = Error(
        "GS1022", "missing-key", "{0} needs the key \"{1}\".", "Add the key.");

    public static readonly DiagnosticDescriptor EmptyValue = Error(
        "GS1023", "empty-value", "\"{0}\" has no value.", "Give the value, or remove the key.");

    public static readonly DiagnosticDescriptor WrongShape = Error(
        "GS1024", "wrong-shape", "\"{0}\" takes {1}, not {2}.", "Write the value in the shape that the message names.");

    public static readonly DiagnosticDescriptor WrongValue = Error(
        "GS1025", "wrong-value", "\"{0}\" takes {1}; \"{2}\" is none.", "Write the value in the form that the message shows.");

    public static readonly DiagnosticDescriptor NotAllowed = Error(
        "GS1026", "value-not-allowed", "\"{0}\" does not take \"{1}\".", "Use one of the values that the message lists.");

    public static readonly DiagnosticDescriptor InvalidName = Error(
        "GS1027", "invalid-name", "\"{0}\" is not a name: {1}.", "Names are lower-case letters, digits and single underscores, start with a letter, and have at most 48 characters.");

    public static readonly DiagnosticDescriptor NotSupportedYet = Error(
        "GS1028", "not-supported-yet", "the key \"{0}\" of {1} belongs to a later version of the language.", "Remove the key; until it is supported it would have no effect.");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        TooLarge, Character, TooDeep, TooManyNodes, Alias, Tag, MergeKey, SecondDocument, DuplicateKey, Syntax, NotAMap, UnquotedText,
        KeyNotText, Directive, UnknownKey, MissingKey, EmptyValue, WrongShape, WrongValue, NotAllowed, InvalidName,
        NotSupportedYet,
    ];

    private static DiagnosticDescriptor Error(string code, string slug, string template, string help) =>
        new(code, slug, Severity.Error, template, help);
}
