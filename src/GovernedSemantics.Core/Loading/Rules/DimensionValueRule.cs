using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>The documented values of a dimension are values of its type.</summary>
internal static class DimensionValueRule
{
    public static void Check(ProjectDraft draft, DiagnosticBag bag)
    {
        foreach (var (dimension, _, values) in draft.Models.SelectMany(m => m.Dimensions).Where(d => d.Dimension.IsBound))
        {
            foreach (var value in values.Where(v => !Fits(v.Text, dimension.Type)))
            {
                bag.Add(ModelCodes.ValueOfOtherType.At(value.Span, value.Text, dimension.Name, dimension.Type));
            }
        }
    }

    private static bool Fits(string value, DataType type) => type.Kind switch
    {
        TypeKind.Integer => Scalars.Integer(value) is not null,
        TypeKind.Decimal or TypeKind.Number or TypeKind.Float => Scalars.Decimal(value) is not null,
        TypeKind.Boolean => value is "true" or "false",
        TypeKind.Date => Scalars.Date(value) is not null,
        TypeKind.DateTime or TypeKind.DateTimeTz => false,
        _ => true,
    };
}
