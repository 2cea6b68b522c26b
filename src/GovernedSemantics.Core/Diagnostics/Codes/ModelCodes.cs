using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS20 model rules.</summary>
internal static class ModelCodes
{
    public static readonly DiagnosticDescriptor ProjectMissing = Error(
        "GS2001", "project-missing", "no file declares the key \"project\".", "Add a project.yml that names the project, its owner and its time settings.");

    public static readonly DiagnosticDescriptor ProjectTwice = Error(
        "GS2002", "project-twice", "\"project\" is already declared in {0}.", "Keep one of the two.");

    public static readonly DiagnosticDescriptor DuplicateName = Error(
        "GS2003", "duplicate-name", "the {0} \"{1}\" is already declared at {2}.", "Rename one of the two.");

    public static readonly DiagnosticDescriptor NameOfTwoKinds = Error(
        "GS2004", "name-of-two-kinds", "\"{0}\" names {1} here and {2} at {3}.", "Rename one of the two; metrics, entities and dimensions never share a name.");

    public static readonly DiagnosticDescriptor ReservedName = Error(
        "GS2005", "reserved-name", "the name \"{0}\" is reserved: {1}.", "Choose another name.");

    public static readonly DiagnosticDescriptor UnknownVersion = Error(
        "GS2006", "unknown-version", "version {0} of the model language is not known; this program reads version 1.", "Write version: 1.");

    public static readonly DiagnosticDescriptor UnknownZone = Error(
        "GS2007", "unknown-zone", "\"{0}\" is not a time zone of the IANA database.", "Use a zone such as Europe/Berlin or UTC.");

    public static readonly DiagnosticDescriptor UnknownSource = Error(
        "GS2008", "unknown-source", "there is no data source \"{0}\".", "Use the name of one of the data_sources.");

    public static readonly DiagnosticDescriptor SourceUnclear = Error(
        "GS2009", "source-unclear", "view \"{0}\" does not say which of the {1} data sources it is in.", "Add the key source.");

    public static readonly DiagnosticDescriptor LiteralSecret = Error(
        "GS2010", "literal-secret", "{0} holds a literal secret.", "Refer to it instead: ${NAME} from the environment, or ${file:/run/secrets/name}.");

    public static readonly DiagnosticDescriptor UnknownView = Error(
        "GS2011", "unknown-view", "there is no approved view \"{0}\".", "List the view under views, or use the name of a listed one.");

    public static readonly DiagnosticDescriptor UnknownColumn = Error(
        "GS2012", "unknown-column", "column \"{0}\" is not approved on view {1}.", "List the column under the view's columns, or use a listed one.");

    public static readonly DiagnosticDescriptor UnknownEntity = Error(
        "GS2013", "unknown-entity", "no model has an entity \"{0}\" as its key.", "Use the name of an entity that is primary, unique or natural in some model.");

    public static readonly DiagnosticDescriptor UnknownName = Error(
        "GS2014", "unknown-name", "model \"{0}\" has no dimension, column or entity \"{1}\", and none is in reach.", "Use a name that the model has or reaches.");

    public static readonly DiagnosticDescriptor AmbiguousName = Error(
        "GS2015", "ambiguous-dimension", "\"{0}\" is reached from model \"{1}\" over {2} paths.", "Write the full path.");

    public static readonly DiagnosticDescriptor CompositeEntity = Error(
        "GS2016", "composite-entity", "entity \"{0}\" has {1} key columns and so no single value.", "Name the column that is meant.");

    public static readonly DiagnosticDescriptor ExpressionTooLarge = Error(
        "GS2017", "dimension-too-large", "{0} is too large once the dimensions that it names are put in their place.", "Use fewer dimensions in one another.");

    public static readonly DiagnosticDescriptor ColumnType = Error(
        "GS2018", "column-type", "\"{0}\" is not a column type.", "Types: string, integer, decimal(p,s), float, boolean, date, datetime, datetimetz.");

    public static readonly DiagnosticDescriptor Relation = Error(
        "GS2019", "relation", "the relation of view \"{0}\" {1}.", "A relation is one to three names: table, schema.table or database.schema.table; SQLite has one.");

    public static readonly DiagnosticDescriptor ColumnOption = Error(
        "GS2020", "column-option", "column \"{0}\" is of type {1} and takes no {2}.", "Remove the key, or declare the type that it belongs to.");

    public static readonly DiagnosticDescriptor Refresh = Error(
        "GS2021", "refresh", "the refresh of view \"{0}\" {1}.", "Write either {column: loaded_at} or {every: 1 day, at: \"05:00\"}.");

    public static readonly DiagnosticDescriptor TwoPrimaryEntities = Error(
        "GS2022", "two-primary-entities", "model \"{0}\" has two primary entities, \"{1}\" and \"{2}\".", "Make one of them unique or foreign.");

    public static readonly DiagnosticDescriptor KeyCount = Error(
        "GS2023", "key-count", "entity \"{0}\" has {1} key columns here and {2} in model \"{3}\", which it joins to.", "Give both the same columns in the same order.");

    public static readonly DiagnosticDescriptor KeyTypes = Error(
        "GS2024", "key-types", "key column \"{0}\" is of type {1}, and \"{2}\" of model \"{3}\", which it joins to, of type {4}.", "Join columns of comparable types.");

    public static readonly DiagnosticDescriptor ReferencesOnKey = Error(
        "GS2025", "references-on-key", "entity \"{0}\" is {1}; only a foreign entity references another.", "Remove references, or make the entity foreign.");

    public static readonly DiagnosticDescriptor Validity = Error(
        "GS2026", "validity", "model \"{0}\" {1}.", "A slowly changing model has a natural entity and a validity; other models have neither.");

    public static readonly DiagnosticDescriptor EntityJoinsNothing = Warning(
        "GS2027", "entity-joins-nothing", "entity \"{0}\" joins to no model: none has it as its key.", "Spell it like the key that is meant, or use references.");

    public static readonly DiagnosticDescriptor TimeWithoutGrain = Error(
        "GS2030", "time-without-grain", "time dimension \"{0}\" does not say its grain.", "Add the finest grain that the data has, such as grain: day.");

    public static readonly DiagnosticDescriptor TimeType = Error(
        "GS2031", "time-type", "time dimension \"{0}\" is of type {1}.", "A time dimension reads a date, datetime or datetimetz.");

    public static readonly DiagnosticDescriptor TimeUndeclared = Error(
        "GS2032", "time-undeclared", "dimension \"{0}\" is of type {1} but not declared as a time dimension.", "Add type: time and a grain.");

    public static readonly DiagnosticDescriptor GrainTooFine = Error(
        "GS2033", "date-grain-too-fine", "dimension \"{0}\" is a date and has no grain \"{1}\".", "The finest grain of a date is day.");

    public static readonly DiagnosticDescriptor GrainWithoutTime = Error(
        "GS2034", "grain-without-time", "dimension \"{0}\" has a grain but is no time dimension.", "Add type: time, or remove the grain.");

    public static readonly DiagnosticDescriptor ValueOfOtherType = Error(
        "GS2035", "value-of-other-type", "\"{0}\" is no value of dimension \"{1}\", which is of type {2}.", "List values that the column can hold.");

    public static readonly DiagnosticDescriptor DimensionCycle = Error(
        "GS2036", "dimension-cycle", "the dimension is made of itself: {0}.", "Take one of the names out of the expressions.");

    public static readonly DiagnosticDescriptor FilterNotBoolean = Error(
        "GS2037", "filter-not-boolean", "the filter of {0} is of type {1}, not a condition.", "Compare something: status = 'paid'.");

    public static readonly DiagnosticDescriptor NotATimeDimension = Error(
        "GS2038", "model-time-not-a-time", "\"{0}\", the time of model \"{1}\", is no time dimension.", "Name a dimension of type time, or declare this one as such.");

    public static readonly DiagnosticDescriptor DescriptionEmpty = Error(
        "GS2040", "description-empty", "{0} has an empty description.", "Say in a sentence what it is.");

    public static readonly DiagnosticDescriptor DescriptionRepeatsName = Error(
        "GS2041", "description-repeats-name", "the description of {0} only repeats the name.", "Say what the name does not: what is in it, and what is not.");

    public static readonly DiagnosticDescriptor DescriptionAddressesReader = Error(
        "GS2042", "description-addresses-reader", "the description of {0} speaks to a program that reads it (\"{1}\").", "Describe the data; instructions do not belong in descriptions.");

    public static readonly DiagnosticDescriptor DescriptionLong = Warning(
        "GS2043", "description-long", "the description of {0} has {1} characters; clients show the first 200.", "Put the meaning first and shorten the rest.");

    public static readonly DiagnosticDescriptor SynonymCollides = Error(
        "GS2045", "synonym-collides", "the synonym \"{0}\" of {1} is also {2}.", "Remove it from one of the two.");

    public static readonly DiagnosticDescriptor ModelEmpty = Error(
        "GS2046", "model-empty", "model \"{0}\" has neither entities nor dimensions nor metrics.", "Say what the view holds, or remove the model.");

    public static readonly DiagnosticDescriptor PiiWithoutGrant = Warning(
        "GS2047", "pii-without-grant", "dimension \"{0}\" reads pii, and no use case grants it by name.", "Add it to grants.pii of a use case, or remove the dimension.");

    public static readonly DiagnosticDescriptor MetricWithoutUseCase = Warning(
        "GS2048", "metric-without-use-case", "no use case grants metric \"{0}\": it cannot be asked.", "Grant it in a use case, or make it hidden.");

    public static readonly DiagnosticDescriptor UnknownGrant = Error(
        "GS2050", "unknown-grant", "use case \"{0}\" grants the {1} \"{2}\", which does not exist.", "Grant names that the project has.");

    public static readonly DiagnosticDescriptor PiiWildcard = Error(
        "GS2051", "pii-wildcard", "use case \"{0}\" grants pii by \"*\".", "Name each pii dimension that may be shown.");

    public static readonly DiagnosticDescriptor NoUseCase = Warning(
        "GS2052", "project-without-use-case", "the project has no use case: nothing can be asked.", "Add a use case that grants metrics to an audience.");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        ProjectMissing, ProjectTwice, DuplicateName, NameOfTwoKinds, ReservedName, UnknownVersion, UnknownZone, UnknownSource,
        SourceUnclear, LiteralSecret, UnknownView, UnknownColumn, UnknownEntity, UnknownName, AmbiguousName, CompositeEntity,
        ExpressionTooLarge, ColumnType, Relation, ColumnOption, Refresh, TwoPrimaryEntities, KeyCount, KeyTypes, ReferencesOnKey,
        Validity, EntityJoinsNothing, TimeWithoutGrain, TimeType, TimeUndeclared, GrainTooFine, GrainWithoutTime, ValueOfOtherType,
        DimensionCycle, FilterNotBoolean, NotATimeDimension, DescriptionEmpty, DescriptionRepeatsName, DescriptionAddressesReader,
        DescriptionLong, SynonymCollides, ModelEmpty, PiiWithoutGrant, MetricWithoutUseCase, UnknownGrant,
        PiiWildcard, NoUseCase, .. CalendarCodes.OfModels,
    ];

    private static DiagnosticDescriptor Warning(string code, string slug, string template, string help) =>
        new(code, slug, Severity.Warning, template, help);

    private static DiagnosticDescriptor Error(string code, string slug, string template, string help) =>
        new(code, slug, Severity.Error, template, help);
}
