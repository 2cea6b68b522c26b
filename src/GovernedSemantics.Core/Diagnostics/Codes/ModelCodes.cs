using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS20 model rules.</summary>
internal static class ModelCodes
{
    public static readonly DiagnosticDescriptor ProjectMissing = Error(
        "GS2001", "project-missing", "no file declares the key \"project\"", "Add a project.yml that names the project, its owner and its time settings.");

    public static readonly DiagnosticDescriptor ProjectTwice = Error(
        "GS2002", "project-twice", "\"project\" is already declared in {0}", "Keep one of the two.");

    public static readonly DiagnosticDescriptor DuplicateName = Error(
        "GS2003", "duplicate-name", "the {0} \"{1}\" is already declared at {2}", "Rename one of the two.");

    public static readonly DiagnosticDescriptor NameOfTwoKinds = Error(
        "GS2004", "name-of-two-kinds", "\"{0}\" names {1} here and {2} at {3}", "Rename one of the two; metrics, entities and dimensions never share a name.");

    public static readonly DiagnosticDescriptor ReservedName = Error(
        "GS2005", "reserved-name", "the name \"{0}\" is reserved: {1}", "Choose another name.");

    public static readonly DiagnosticDescriptor UnknownVersion = Error(
        "GS2006", "unknown-version", "version {0} of the model language is not known; this program reads version 1", "Write version: 1.");

    public static readonly DiagnosticDescriptor UnknownZone = Error(
        "GS2007", "unknown-zone", "\"{0}\" is not a time zone of the IANA database", "Use a zone such as Europe/Berlin or UTC.");

    public static readonly DiagnosticDescriptor UnknownSource = Error(
        "GS2008", "unknown-source", "there is no data source \"{0}\"", "Use the name of one of the data_sources.");

    public static readonly DiagnosticDescriptor SourceUnclear = Error(
        "GS2009", "source-unclear", "view \"{0}\" does not say which of the {1} data sources it is in", "Add the key source.");

    public static readonly DiagnosticDescriptor LiteralSecret = Error(
        "GS2010", "literal-secret", "{0} holds a literal secret", "Refer to it instead: ${NAME} from the environment, or ${file:/run/secrets/name}.");

    public static readonly DiagnosticDescriptor UnknownView = Error(
        "GS2011", "unknown-view", "there is no approved view \"{0}\"", "List the view under views, or use the name of a listed one.");

    public static readonly DiagnosticDescriptor UnknownColumn = Error(
        "GS2012", "unknown-column", "column \"{0}\" is not approved on view {1}", "List the column under the view's columns, or use a listed one.");

    public static readonly DiagnosticDescriptor UnknownEntity = Error(
        "GS2013", "unknown-entity", "no model has an entity \"{0}\" as its key", "Use the name of an entity that is primary, unique or natural in some model.");

    public static readonly DiagnosticDescriptor UnknownName = Error(
        "GS2014", "unknown-name", "model \"{0}\" has no dimension, column or entity \"{1}\", and none is in reach", "Use a name that the model has or reaches.");

    public static readonly DiagnosticDescriptor AmbiguousName = Error(
        "GS2015", "ambiguous-name", "\"{0}\" is reached from model \"{1}\" over {2} paths", "Write the full path.");

    public static readonly DiagnosticDescriptor CompositeEntity = Error(
        "GS2016", "composite-entity", "entity \"{0}\" has {1} key columns and so no single value", "Name the column that is meant.");

    public static readonly DiagnosticDescriptor ExpressionTooLarge = Error(
        "GS2017", "expression-too-large", "{0} is too large once the dimensions that it names are put in their place", "Use fewer dimensions in one another.");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        ProjectMissing, ProjectTwice, DuplicateName, NameOfTwoKinds, ReservedName, UnknownVersion, UnknownZone, UnknownSource, SourceUnclear,
        LiteralSecret, UnknownView, UnknownColumn, UnknownEntity, UnknownName, AmbiguousName, CompositeEntity, ExpressionTooLarge,
    ];

    private static DiagnosticDescriptor Error(string code, string slug, string template, string help) =>
        new(code, slug, Severity.Error, template, help);
}
