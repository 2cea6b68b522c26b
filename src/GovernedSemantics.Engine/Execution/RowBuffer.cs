using System.Collections.Immutable;
using GovernedSemantics.Engine.Databases;

namespace GovernedSemantics.Engine.Execution;

/// <summary>
/// Takes rows up to the limits and says which limit the next row would break, so that memory does not grow with the result.
/// </summary>
internal sealed class RowBuffer(ExecutionLimits limits)
{
    // What a boxed number or date takes, with its reference; texts count their characters on top.
    private const int BytesPerCell = 32;

    private readonly ImmutableArray<ImmutableArray<object?>>.Builder _rows = ImmutableArray.CreateBuilder<ImmutableArray<object?>>();
    private long _cells;
    private long _bytes;

    /// <summary>Null where the row was taken.</summary>
    public FaultKind? Add(ImmutableArray<object?> row)
    {
        _cells += row.Length;
        foreach (var cell in row)
        {
            _bytes += BytesPerCell + (cell is string text ? 2L * text.Length : 0);
        }

        if (_rows.Count >= limits.Rows)
        {
            return FaultKind.TooManyRows;
        }

        if (_cells > limits.Cells)
        {
            return FaultKind.TooManyCells;
        }

        if (_bytes > limits.Bytes)
        {
            return FaultKind.TooManyBytes;
        }

        _rows.Add(row);
        return null;
    }

    public ImmutableArray<ImmutableArray<object?>> ToRows() => _rows.DrainToImmutable();
}
