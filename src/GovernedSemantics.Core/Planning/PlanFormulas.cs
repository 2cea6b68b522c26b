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
}
