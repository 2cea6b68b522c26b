namespace GovernedSemantics.Expressions;

/// <summary>Every function and operator of the expression language. Each dialect has a rendering for each; a test demands every pair.</summary>
internal static class FunctionCatalogue
{
    /// <summary>Null for a name that is not in the language.</summary>
    public static FunctionEntry? Find(string name) => throw new NotImplementedException();
}
