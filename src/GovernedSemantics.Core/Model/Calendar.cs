using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Model;

/// <summary>A calendar of the company: a view with one row for each date, whose columns hold the ids of the periods that the date is in.</summary>
internal sealed record Calendar(
    string Name,
    ApprovedView View,
    ViewColumn Date,
    ImmutableArray<CalendarColumn> Grains,
    string Description,
    string Owner,
    SourceSpan Span);

/// <summary>A grain of a calendar: the column that holds the ids of its periods.</summary>
internal sealed record CalendarColumn(string Name, ViewColumn Column);
