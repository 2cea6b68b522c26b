using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Tests.Oracle;

/// <summary>One row of the answer before its values: a stretch of time and a member for every other key.</summary>
internal sealed record Cell(Piece Piece, ImmutableDictionary<string, object?> Members);

/// <summary>Where a metric is evaluated: a cell, seen through the shifts and filters of the metrics above.</summary>
internal sealed record Scope
{
    /// <summary>The row of the answer that is asked for.</summary>
    public required Cell Cell { get; init; }

    /// <summary>The stretch of time that is read.</summary>
    public required Piece Piece { get; init; }

    /// <summary>The members that rows must have, date parts of metric_time among them.</summary>
    public required ImmutableDictionary<string, object?> Members { get; init; }

    /// <summary>Whether the question's grains cut time; running totals are at the end of the range where not.</summary>
    public required bool HasAxis { get; init; }

    /// <summary>Whether the conditions of the question hold; cohorts do without them.</summary>
    public bool Filtered { get; init; } = true;

    /// <summary>Conditions that metrics pushed to their leaves.</summary>
    public ImmutableArray<RowTest> Pushed { get; init; } = [];

    public ImmutableArray<string> Segments { get; init; } = [];

    public ImmutableArray<CohortTest> Cohorts { get; init; } = [];

    /// <summary>The running total that the leaves stand in.</summary>
    public Cumulative? Running { get; init; }

    /// <summary>What shifted the piece, outermost first, so that other rows of the answer can be shifted alike.</summary>
    public ImmutableArray<Func<Piece, Piece>> Moves { get; init; } = [];

    public Scope Move(Func<Piece, Piece> move) => this with { Piece = move(Piece), Moves = Moves.Add(move) };

    public Scope At(Cell cell) => this with { Cell = cell, Members = cell.Members, Piece = Moved(cell.Piece) };

    /// <summary>Another stretch of time, shifted like this scope.</summary>
    public Piece Moved(Piece piece) => Moves.Aggregate(piece, (p, move) => move(p));

    public Scope Push(Metric metric) => this with
    {
        Pushed = metric.Filter is { } filter ? Pushed.Add(filter) : Pushed,
        Segments = metric.Segment is { } segment ? Segments.Add(segment) : Segments,
        Cohorts = metric.Cohort is { } cohort ? Cohorts.Add(cohort) : Cohorts,
    };

    public Scope Push(RowTest? filter) => filter is null ? this : this with { Pushed = Pushed.Add(filter) };
}
