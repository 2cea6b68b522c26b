using System.Text;
using SQLitePCL;

namespace GovernedSemantics.Engine.Demo;

/// <summary>
/// Binds cells to a prepared INSERT. Two hundred thousand rows go through here before the first answer of the demo, so it takes the
/// native calls, no parameter objects, and leaves a cell bound where the next row repeats it.
/// </summary>
internal sealed class SqliteSink : IDemoSink
{
    private const long Null = long.MinValue;
    private const long Unbound = long.MinValue + 1;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _insert;
    private readonly long[] _bound;
    private readonly byte[] _buffer = new byte[512];
    private int _column;

    public SqliteSink(sqlite3 database, sqlite3_stmt insert, int columns)
    {
        (_database, _insert, _bound) = (database, insert, new long[columns]);
        Array.Fill(_bound, Unbound);
    }

    public void Text(string? value)
    {
        _column++;
        if (value is null)
        {
            Check(raw.sqlite3_bind_null(_insert, _column));
        }
        else
        {
            BindText(Encoding.UTF8.GetBytes(value, _buffer));
        }
    }

    public void Integer(long? value)
    {
        if (IsNew(value ?? Null))
        {
            Check(value is null ? raw.sqlite3_bind_null(_insert, _column) : raw.sqlite3_bind_int64(_insert, _column, value.Value));
        }
    }

    public void Hundredths(long? value)
    {
        if (IsNew(value ?? Null))
        {
            Check(value is null ? raw.sqlite3_bind_null(_insert, _column) : raw.sqlite3_bind_double(_insert, _column, value.Value / 100.0));
        }
    }

    public void Flag(bool value) => Integer(value ? 1 : 0);

    public void Day(DateOnly value)
    {
        if (IsNew(value.DayNumber))
        {
            WriteDay(value.Year, value.Month, value.Day);
            BindText(10);
        }
    }

    public void Instant(DateTime utc)
    {
        if (IsNew(utc.Ticks))
        {
            WriteDay(utc.Year, utc.Month, utc.Day);
            _buffer[10] = (byte)' ';
            WriteDigits(utc.Hour, 11);
            _buffer[13] = (byte)':';
            WriteDigits(utc.Minute, 14);
            _buffer[16] = (byte)':';
            WriteDigits(utc.Second, 17);
            BindText(19);
        }
    }

    public void EndRow()
    {
        var result = raw.sqlite3_step(_insert);
        if (result != raw.SQLITE_DONE)
        {
            Check(result);
        }

        Check(raw.sqlite3_reset(_insert));
        _column = 0;
    }

    private bool IsNew(long cell)
    {
        ref var bound = ref _bound[_column++];
        if (bound == cell)
        {
            return false;
        }

        bound = cell;
        return true;
    }

    private void BindText(int length) => Check(raw.sqlite3_bind_text(_insert, _column, _buffer.AsSpan(0, length)));

    private void WriteDay(int year, int month, int day)
    {
        WriteDigits(year / 100, 0);
        WriteDigits(year % 100, 2);
        _buffer[4] = (byte)'-';
        WriteDigits(month, 5);
        _buffer[7] = (byte)'-';
        WriteDigits(day, 8);
    }

    private void WriteDigits(int value, int at)
    {
        _buffer[at] = (byte)('0' + (value / 10));
        _buffer[at + 1] = (byte)('0' + (value % 10));
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new InvalidOperationException($"SQLite refused a row: {raw.sqlite3_errmsg(_database).utf8_to_string()}");
        }
    }
}
