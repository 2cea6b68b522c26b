using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS310 to GS313: the form of a request.</summary>
internal static class RequestReadingCodes
{
    public static readonly DiagnosticDescriptor TooLarge = new("GS3101", "request-too-large", Severity.Error,
        "The request has {0} bytes; at most {1} are read.",
        "Ask for less at once: fewer filter values, or several requests.");

    public static readonly DiagnosticDescriptor NotJson = new("GS3102", "request-not-json", Severity.Error,
        "This is not JSON: reading stops at line {0}, byte {1}.",
        "Send one JSON object with quoted keys, without comments and without trailing commas.");

    public static readonly DiagnosticDescriptor TooDeep = new("GS3103", "request-too-deep", Severity.Error,
        "The request is nested deeper than {0} levels.",
        "Flatten the filter groups.");

    public static readonly DiagnosticDescriptor DuplicateKey = new("GS3104", "duplicate-request-key", Severity.Error,
        "The key \"{0}\" comes more than once.",
        "Keep one of them.");

    public static readonly DiagnosticDescriptor UnknownKey = new("GS3105", "unknown-request-key", Severity.Error,
        "\"{0}\" is no key of {1}.",
        "Remove the key, or use one of the allowed ones.");

    public static readonly DiagnosticDescriptor WrongType = new("GS3106", "wrong-request-type", Severity.Error,
        "{0} must be {1}, but is {2}.",
        "Write the value in the declared form.");

    public static readonly DiagnosticDescriptor UnsupportedVersion = new("GS3107", "unsupported-request-version", Severity.Error,
        "Requests of version {0} are not known; this is version 1.",
        "Write \"version\": 1, or leave it out.");

    public static readonly DiagnosticDescriptor TooMany = new("GS3109", "too-many-items", Severity.Error,
        "{0} has {1} entries; at most {2} are allowed.",
        "Split the question into several requests.");

    public static readonly DiagnosticDescriptor TooLong = new("GS3110", "text-too-long", Severity.Error,
        "{0} has {1} characters; at most {2} are allowed.",
        "Shorten the text.");

    public static readonly DiagnosticDescriptor NotAName = new("GS3111", "not-a-name", Severity.Error,
        "{0} is no name: it {1}.",
        "Use a name of the catalogue.");

    public static readonly DiagnosticDescriptor InvalidText = new("GS3112", "invalid-text", Severity.Error,
        "{0} holds {1}.",
        "Send well-formed Unicode text without the character U+0000.");

    public static readonly DiagnosticDescriptor UnknownChoice = new("GS3113", "unknown-choice", Severity.Error,
        "\"{0}\" is no {1}.",
        "Use one of the allowed words.");

    public static readonly DiagnosticDescriptor ValueCount = new("GS3114", "wrong-number-of-values", Severity.Error,
        "Operator {0} takes {1}, but \"values\" has {2}.",
        "Give \"values\" as an array with as many entries as the operator takes.");

    public static readonly DiagnosticDescriptor FilterForm = new("GS3115", "filter-form", Severity.Error,
        "The filter {0}.",
        "Write {\"field\": ..., \"op\": ..., \"values\": [...]}, {\"entity\": ..., \"metric\": ..., \"op\": ..., \"values\": [...]}, {\"segment\": ...} or one "
        + "group: {\"all\": [...]}, {\"any\": [...]} or {\"not\": {...}}.");

    public static readonly DiagnosticDescriptor GroupsTooDeep = new("GS3116", "filter-groups-too-deep", Severity.Error,
        "Filter groups are nested deeper than {0} levels.",
        "Flatten the groups: entries of \"filters\" are joined by \"all\" already.");

    public static readonly DiagnosticDescriptor InexactNumber = new("GS3117", "number-not-exact", Severity.Error,
        "The number {0} cannot be held exactly.",
        "Use at most 28 digits, of which at most 28 are fractional.");

    public static readonly DiagnosticDescriptor OutOfRange = new("GS3118", "number-out-of-range", Severity.Error,
        "{0} must be a whole number from {1} to {2}, but is {3}.",
        "Use a number of that range.");

    public static readonly DiagnosticDescriptor NullValue = new("GS3119", "null-filter-value", Severity.Error,
        "null is no value to compare with.",
        "Use the operator is_null or is_not_null, which take no values.");

    public static readonly DiagnosticDescriptor TimeForm = new("GS3120", "time-form", Severity.Error,
        "\"time\" must have exactly one form, but {0}.",
        "Use one of {\"last\": \"8 weeks\"}, {\"from\": ..., \"to\": ...}, {\"this\": \"month\"}, {\"previous\": \"quarter\"}, "
        + "{\"to_date\": \"year\"}, {\"all\": true}.");

    public static readonly DiagnosticDescriptor NotADuration = new("GS3121", "not-a-duration", Severity.Error,
        "\"{0}\" is no duration: it needs a whole number from 1 to 100,000, a blank and a unit.",
        "Write for example \"8 weeks\", \"1 month\" or \"90 days\".");

    public static readonly DiagnosticDescriptor IncludeCurrentAlone = new("GS3122", "include-current-without-last", Severity.Error,
        "include_current belongs to \"last\" only.",
        "Leave it out, or use it together with \"last\".");

    public static readonly DiagnosticDescriptor MissingKey = new("GS3123", "missing-request-key", Severity.Error,
        "{0} needs the key \"{1}\".",
        "Add the key.");

    public static readonly DiagnosticDescriptor UnknownTool = new("GS3124", "unknown-tool", Severity.Error,
        "There is no tool \"{0}\".",
        "Call one of the listed tools; their names are lower case.");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        TooLarge, NotJson, TooDeep, DuplicateKey, UnknownKey, WrongType, UnsupportedVersion, TooMany, TooLong, NotAName,
        InvalidText, UnknownChoice, ValueCount, FilterForm, GroupsTooDeep, InexactNumber, OutOfRange, NullValue, TimeForm, NotADuration,
        IncludeCurrentAlone, MissingKey, UnknownTool,
    ];
}
