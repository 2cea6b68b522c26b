using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Metrics;

/// <summary>Reads <c>cohort: {entity: customer, metric: orders_count, op: gte, values: [3]}</c>.</summary>
internal static class CohortFields
{
    private static readonly ChoiceSet<CohortOperator> Operators = new([.. CohortOperator.All.Select(o => (o.Name, o))]);

    public static MapSpec Spec { get; } = new("cohort", "The entities for which a metric passes a condition.",
    [
        KeySpec.Text("entity", "What the cohort is made of, by the name under which rows hold it: customer.").Such("customer").Needed(),
        KeySpec.NameKey("metric", "What decides, computed for each of them over the range of the question.").Such("orders_count").Needed(),
        KeySpec.Choice("op", Operators.Names, "How its value is compared.").Such("gte").Needed(),
        KeySpec.Text("values", "What it is compared with; none for is_null and is_not_null.").Such("3") with { Count = KeyCount.OneOrList },
    ]);

    /// <summary>Null, and reported, where it is none.</summary>
    public static Cohort? Read(MapReader reader, MetricScope scope)
    {
        var (entity, name, op) = (reader.Scalar("entity"), reader.Scalar("metric"), reader.Choice("op", Operators));
        var metric = name is null ? null : scope.Metric(name);
        var isSound = metric is null || IsSound(metric, name!, scope);
        var values = op is { } known && metric is not null && isSound ? Values(reader, known, metric.Type, scope.Bag) : default;
        var key = metric is null || entity is null ? null : Entity(entity, metric, scope);
        return key is null || values.IsDefault ? null : Cohorts.Keyed(new Cohort
        {
            EntityName = entity!.Text,
            Entity = key,
            MetricName = metric!.Name,
            Formula = metric.Formula,
            Operator = op!.Value.Operator,
            Values = values,
            Negated = op.Value.Negated,
            Key = "",
        });
    }

    /// <summary>False, and reported, where the leaf's rows do not hold the entity.</summary>
    public static bool IsReached(Cohort cohort, AggregateInput leaf, MetricScope scope)
    {
        var place = scope.Header.Cohort!.SpanOf("entity");
        if (scope.Joins.From(leaf.Model).FindEntities(cohort.EntityName, cohort.Entity.Target) is [var held])
        {
            var models = FormulaFacts.Of(cohort.Formula).Leaves.Select(l => l.Model).Distinct();
            return KeyFits(held, cohort.Entity, cohort.EntityName, place, scope)
                && models.All(m => ShiftRules.HasOneSource(leaf.Model, m, place, scope));
        }

        Report(place, cohort.EntityName, leaf, scope);
        return false;
    }

    /// <summary><c>only for each customer with orders_count at least 3</c></summary>
    public static string Words(Cohort cohort)
    {
        var op = CohortOperator.All.First(
            o => o.Operator == cohort.Operator && o.Negated == cohort.Negated && o.Takes(cohort.Values.Length));
        var separator = op.Operator == ConditionOperator.Between ? " and " : ", ";
        var values = string.Join(separator, cohort.Values.Select(v => FormattableString.Invariant($"{v}")));
        return $"only of each {cohort.EntityName} with {cohort.MetricName} {op.Words} {values}".TrimEnd();
    }

    private static bool IsSound(Metric metric, YamlScalar name, MetricScope scope)
    {
        if (!metric.Type.IsNumeric)
        {
            scope.Bag.Add(MetricCodes.InputNotANumber.At(name.Span, scope.Name, name.Text, metric.Type));
            return false;
        }

        if (metric.UnitFrom is { } unit)
        {
            scope.Bag.Add(MetricCodes.CohortMixedUnits.At(name.Span, scope.Name, name.Text, unit));
            return false;
        }

        return ShiftRules.IsFreeOf(FormulaTraits.NeedsAxis, MetricCodes.CohortOfAxis, metric.Formula, name, scope);
    }

    // The entity as the leaves of the cohort's metric hold it; where they hold it under another name only, as any model names it.
    private static Entity? Entity(YamlScalar name, Metric metric, MetricScope scope)
    {
        var models = metric.Leaves.Select(l => l.Model).Distinct().Concat(scope.Models);
        var entity = models.SelectMany(m => scope.Joins.From(m).FindEntities(name.Text)).Select(p => p.Entity).FirstOrDefault();
        if (entity is null)
        {
            var names = scope.Models.SelectMany(m => m.Entities).Select(e => e.Name).Distinct();
            scope.Bag.Add(MetricCodes.CohortEntityUnknown.At(name.Span, NameSuggester.Hint(name.Text, names), [], scope.Name, name.Text));
            return null;
        }

        var apart = metric.Leaves.FirstOrDefault(l => scope.Joins.From(l.Model).FindEntities(name.Text, entity.Target).Length != 1);
        if (apart is not null)
        {
            Report(name.Span, name.Text, apart, scope);
        }

        return apart is null && metric.Leaves
            .SelectMany(l => scope.Joins.From(l.Model).FindEntities(name.Text, entity.Target))
            .All(held => KeyFits(held, entity, name.Text, name.Span, scope)) ? entity : null;
    }

    // Entities that join to no model have no other rule about their keys.
    private static bool KeyFits(EntityPath held, Entity entity, string name, SourceSpan place, MetricScope scope)
    {
        var (key, model) = (held.Entity.Key, held.Path.Target.Name);
        if (key.Length == 1 && entity.Key.Length == 1 && KeyTypes.AreComparable(key[0], entity.Key[0]))
        {
            return true;
        }

        scope.Bag.Add(key.Length > 1
            ? MetricCodes.CohortCompositeKey.At(place, scope.Name, name, model, key.Length)
            : MetricCodes.CohortKeyTypes.At(place, scope.Name, name, model, key[0].Type, entity.Key[0].Type));
        return false;
    }

    private static void Report(SourceSpan place, string entity, AggregateInput leaf, MetricScope scope)
    {
        ImmutableArray<string> names = [.. scope.Joins.From(leaf.Model).Entities.Select(e => e.FullName).Order(StringComparer.Ordinal)];
        var hint = $"Entities of {leaf.Model.Name}: {string.Join(", ", names.Take(10))}.";
        scope.Bag.Add(MetricCodes.CohortNotReachable.At(place, hint, names, scope.Name, entity, leaf.Name, leaf.Model.Name));
    }

    private static ImmutableArray<object> Values(MapReader reader, CohortOperator op, DataType type, DiagnosticBag bag)
    {
        var texts = reader.TextItems("values");
        if (!op.Takes(texts.Length))
        {
            var given = string.Join(", ", texts.Select(t => t.Text));
            bag.Add(YamlCodes.WrongValue.At(reader.SpanOf("values"), "values", $"{op.Count} for {op.Name}", given));
            return default;
        }

        var values = ImmutableArray.CreateBuilder<object>();
        foreach (var text in texts)
        {
            if (text.IsPlain && Scalars.Decimal(text.Text) is { } number && MetricValues.Fits(number, type))
            {
                values.Add(type.Kind switch { TypeKind.Integer => (long)number, TypeKind.Float => (double)number, _ => number });
            }
            else
            {
                bag.Add(YamlCodes.WrongValue.At(text.Span, "values", $"numbers of type {type}", text.Text));
            }
        }

        return values.Count == texts.Length ? values.ToImmutable() : default;
    }
}
