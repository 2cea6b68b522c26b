using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Model;

internal enum DatabaseKind
{
    Sqlite,
    Postgres,
    SqlServer,
}

/// <summary>A database that may be read.</summary>
/// <param name="Name">Its name in the project.</param>
/// <param name="Database">Which dialect and session it takes.</param>
/// <param name="Connection">The connection text with <c>${NAME}</c> and <c>${file:...}</c> references still in place; the engine resolves them.</param>
/// <param name="Schemas">Logical to physical schema names.</param>
/// <param name="Description">What it is.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Credentials">Who rotates its credentials, and when.</param>
/// <param name="Span">Where it is declared.</param>
internal sealed record DataSource(
    string Name,
    DatabaseKind Database,
    string Connection,
    ImmutableDictionary<string, string> Schemas,
    string Description,
    string Owner,
    CredentialRule? Credentials,
    SourceSpan Span);

internal sealed record CredentialRule(string Owner, Duration? RotateEvery, DateOnly? LastRotated);
