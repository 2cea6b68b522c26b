using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Loading;

/// <summary>Every rule over the whole project. To add one: a file in Rules, a line here, a sample that triggers it.</summary>
internal static class ModelRules
{
    public static ImmutableArray<Action<ProjectDraft, DiagnosticBag>> All { get; } =
    [
        DuplicateNameRule.Check,
        NameKindRule.Check,
        ModelShapeRule.Check,
        JoinKeyRule.Check,
        TimeDimensionRule.Check,
        DimensionValueRule.Check,
        DescriptionRule.Check,
        SecretRule.Check,
        SynonymRule.Check,
        GrantRule.Check,
        CoverageRule.Check,
    ];
}
