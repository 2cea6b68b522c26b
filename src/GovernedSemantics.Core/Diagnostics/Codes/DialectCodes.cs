using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS6 what a database cannot do.</summary>
internal static class DialectCodes
{
    public static DiagnosticDescriptor TooManyParameters { get; } = new(
        "GS6001", "too-many-parameters", Severity.Error,
        "The statement needs {0} parameters; at most {1} are sent.",
        "Ask for fewer filter values, or for a shorter or coarser time range.");

    public static DiagnosticDescriptor UnwritableName { get; } = new(
        "GS6002", "unwritable-name", Severity.Error,
        "The name \"{0}\" is empty or holds a control character or a broken character, so it cannot be written in SQL.",
        "Give the view or the column a printable name in the database.");

    public static DiagnosticDescriptor NameTooLong { get; } = new(
        "GS6003", "name-too-long", Severity.Error,
        "The name \"{0}\" is longer than the {1} {2} that the database keeps.",
        "Shorten the name; a longer one would be cut and could then mean another column.");

    public static DiagnosticDescriptor TooManyBuckets { get; } = new(
        "GS6004", "too-many-buckets", Severity.Error,
        "The time range has {0} periods; this database takes at most {1} in one statement.",
        "Ask for a coarser grain or a shorter range.");

    public static DiagnosticDescriptor UnknownZone { get; } = new(
        "GS6005", "zone-unknown-to-database", Severity.Error,
        "The zone \"{0}\" has no counterpart in this database.",
        "Name the zone by the city under which the database knows it, for example Europe/Berlin.");

    public static DiagnosticDescriptor UnsupportedFunction { get; } = new(
        "GS6006", "unsupported-function", Severity.Error,
        "The function {0} has no form for {1}.",
        "Use another function, or compute the value in the view.");

    public static DiagnosticDescriptor WrongRelation { get; } = new(
        "GS6007", "wrong-relation", Severity.Error,
        "The view {0} names its relation with {1} parts; this database takes at most {2}.",
        "Write the relation as the database names it: on SQLite the bare view, elsewhere schema.view.");

    public static DiagnosticDescriptor TooManyDigits { get; } = new(
        "GS6008", "too-many-digits", Severity.Error,
        "A value of type {0} has more fractional digits than the {1} that this database can keep exactly.",
        "Declare the column with the digits that it needs, or cast the expression to a decimal with fewer.");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [TooManyParameters, UnwritableName, NameTooLong, TooManyBuckets, UnknownZone, UnsupportedFunction, WrongRelation, TooManyDigits];
}
