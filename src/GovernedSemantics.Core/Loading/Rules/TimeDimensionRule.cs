using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Loading;

/// <summary>What is a time is declared as one, and what is declared as one is a time of the declared grain.</summary>
internal static class TimeDimensionRule
{
    public static void Check(ProjectDraft draft, DiagnosticBag bag)
    {
        foreach (var dimension in draft.Models.SelectMany(m => m.Model.Dimensions).Where(d => d.IsBound))
        {
            switch (dimension.Grain)
            {
                case null when dimension.Type.IsTime:
                    bag.Add(ModelCodes.TimeUndeclared.At(dimension.Span, dimension.Name, dimension.Type));
                    break;
                case not null when !dimension.Type.IsTime:
                    bag.Add(ModelCodes.TimeType.At(dimension.Span, dimension.Name, dimension.Type));
                    break;
                case < TimeGrain.Day and { } grain when dimension.Type == DataType.Date:
                    bag.Add(ModelCodes.GrainTooFine.At(dimension.Span, dimension.Name, TimeNames.Of(grain)));
                    break;
            }
        }
    }
}
