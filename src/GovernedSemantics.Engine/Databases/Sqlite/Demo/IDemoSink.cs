namespace GovernedSemantics.Engine.Demo;

/// <summary>Where the cells of a row go, in the order of the table's columns: an SQLite statement, the text of a COPY, a hash.</summary>
internal interface IDemoSink
{
    void Text(string? value);

    void Integer(long? value);

    /// <summary>A decimal with two fractional digits, in hundredths.</summary>
    void Hundredths(long? value);

    void Flag(bool value);

    void Day(DateOnly value);

    /// <summary>An instant, in UTC, in whole seconds.</summary>
    void Instant(DateTime utc);
}
