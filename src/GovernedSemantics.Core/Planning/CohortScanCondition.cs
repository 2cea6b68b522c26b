using GovernedSemantics.Expressions;

namespace GovernedSemantics.Planning;

/// <summary>
/// Keeps the rows whose entity is in a cohort, which a common table expression holds; a row without an entity is never in one. Negated it keeps
/// all other rows, those without an entity among them.
/// </summary>
/// <param name="Key">The entity of a row.</param>
/// <param name="Cohort">The common table expression.</param>
/// <param name="Column">Its column: each entity once, and no NULL.</param>
/// <param name="Type">The type of the column.</param>
/// <param name="Complement">True where the common table expression holds the entities that are not in the cohort.</param>
/// <param name="Negated">Whether the other rows are kept.</param>
internal sealed record CohortScanCondition(ScanValue Key, string Cohort, string Column, DataType Type, bool Complement, bool Negated) : ScanCondition;
