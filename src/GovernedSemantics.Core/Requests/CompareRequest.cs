using GovernedSemantics.Model;

namespace GovernedSemantics.Requests;

internal enum CompareKind
{
    PreviousPeriod,
    PreviousYear,

    /// <summary>By the duration that the request names.</summary>
    Earlier,
}

/// <summary><c>compare: previous_period | previous_year | 4 weeks</c>; <paramref name="By"/> is set for a duration only.</summary>
internal sealed record CompareRequest(CompareKind Kind, Duration? By = null)
{
    public const string PreviousPeriodName = "previous_period";
    public const string PreviousYearName = "previous_year";

    /// <summary>The unit of <see cref="By"/> as it is written, where no civil one has the name.</summary>
    public string? Unit { get; init; }

    /// <summary>As a request writes it.</summary>
    public override string ToString() => Kind switch
    {
        CompareKind.PreviousPeriod => PreviousPeriodName,
        CompareKind.PreviousYear => PreviousYearName,
        _ => Unit is null ? By!.Value.ToString() : $"{By!.Value.Count} {Unit}",
    };
}
