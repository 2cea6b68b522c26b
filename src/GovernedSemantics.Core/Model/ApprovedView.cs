using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;

namespace GovernedSemantics.Model;

internal enum Classification
{
    Public,
    Internal,
    Confidential,
    Pii,
}

/// <summary>How SQLite stores a time column; other databases have native types.</summary>
internal enum TimeStorage
{
    /// <summary><c>2026-11-01</c> or <c>2026-11-01 05:00:00</c>; instants in UTC without suffix.</summary>
    Iso,

    /// <summary><c>2026-11-01T05:00:00</c>, optionally followed by a fraction and Z.</summary>
    IsoT,

    /// <summary>Seconds since 1970-01-01 UTC.</summary>
    Unix,

    /// <summary>Milliseconds since 1970-01-01 UTC.</summary>
    UnixMs,
}

/// <summary>A listed column of an approved view. What is not listed does not exist.</summary>
/// <param name="Name">The logical name.</param>
/// <param name="PhysicalName">The column's name in the database; quoted by the dialect.</param>
/// <param name="Type">The declared type.</param>
/// <param name="Classification">How far its values may go.</param>
/// <param name="Storage">How SQLite stores a time column.</param>
/// <param name="Zone">The zone of civil time (datetime) where it differs from the project's; an IANA id.</param>
/// <param name="Span">Where it is declared.</param>
internal sealed record ViewColumn(
    string Name,
    string PhysicalName,
    DataType Type,
    Classification Classification,
    TimeStorage Storage,
    string? Zone,
    SourceSpan Span);

/// <summary>How old an answer is: the observed maximum of a column, or a declared schedule.</summary>
internal sealed record RefreshRule(ViewColumn? Column, Duration? Every, TimeOnly? At);

/// <summary>A relation that SQL may name, with the columns that may be read.</summary>
internal sealed record ApprovedView(
    string Name,
    ImmutableArray<string> Relation,
    DataSource Source,
    string Description,
    string Owner,
    RefreshRule? Refresh,
    ImmutableArray<ViewColumn> Columns,
    SourceSpan Span)
{
    public ViewColumn? Column(string name)
    {
        foreach (var column in Columns)
        {
            if (column.Name == name)
            {
                return column;
            }
        }

        return null;
    }

    public bool Equals(ApprovedView? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
