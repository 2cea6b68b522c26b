using GovernedSemantics.Expressions;

namespace GovernedSemantics.Engine.Tests.Functions;

public sealed class FunctionCoverageTests
{
    // What only requests make has cases of its own.
    private static readonly FunctionEntry[] OfRequests = [Operators.Contains, Operators.StartsWith, Operators.EndsWith];

    [Fact]
    public void Every_entry_of_the_catalogue_has_a_pinned_answer()
    {
        var pinned = FunctionCases.All.Select(c => c.Entry).ToHashSet();

        FunctionCatalogue.All.Except(OfRequests).Where(f => !pinned.Contains(f.Name) && !IsSpelledByUnit(f)).Select(f => f.Name).ShouldBeEmpty();
    }

    private static bool IsSpelledByUnit(FunctionEntry function) =>
        function == TimeFunctions.DateTrunc || function == TimeFunctions.DateAdd || function == TimeFunctions.DateDiff;
}
