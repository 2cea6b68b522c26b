namespace GovernedSemantics.Planning;

/// <summary>Reading formulas as trees.</summary>
internal static class PlanFormulas
{
    /// <summary>Whether the formula reads the column.</summary>
    public static bool Reads(PlanFormula formula, PlanColumn column) => formula switch
    {
        ColumnFormula c => c.Column == column,
        QuotientFormula q => Reads(q.Numerator, column) || Reads(q.Denominator, column),
        DifferenceFormula d => Reads(d.Left, column) || Reads(d.Right, column),
        ZeroIfAbsentFormula z => z.Column == column,
        NothingFormula => false,
        OrElseFormula d => Reads(d.Input, column),
        ComputedFormula c => c.Inputs.Any(i => Reads(i, column)),
        _ => throw new InvalidOperationException($"Unknown formula {formula.GetType().Name}."),
    };

    /// <summary>Whether the formula reads no column at all: it has no value in any row.</summary>
    public static bool IsNothing(PlanFormula formula) => formula switch
    {
        NothingFormula => true,
        QuotientFormula q => IsNothing(q.Numerator) && IsNothing(q.Denominator),
        DifferenceFormula d => IsNothing(d.Left) && IsNothing(d.Right),
        _ => false,
    };
}
