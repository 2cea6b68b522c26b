using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Engine.Tests.Databases;

/// <summary>
/// Statements that the compiler would never make: attacks, slow queries, odd values. The product has no way to run a text; the tests take
/// the constructor that only rendering may call.
/// </summary>
internal static class Statements
{
    public static CompiledQuery Of(DataSource source, string text, params ReadOnlySpan<CompiledColumn> columns) =>
        Make(source, text, [], [.. columns]);

    public static CompiledQuery With(DataSource source, string text, ImmutableArray<CompiledParameter> parameters, params ReadOnlySpan<CompiledColumn> columns) =>
        Make(source, text, parameters, [.. columns]);

    public static CompiledColumn Column(DataType type, string name = "x", int? scale = null) => new(name, type, scale);

    public static DataSource Source(DatabaseKind kind, string connection) =>
        new("warehouse", kind, connection, ImmutableDictionary<string, string>.Empty, "Test data.", "owner@example.com", null, SourceSpan.None);

    public static ApprovedView View(DataSource source, string[] relation, params ReadOnlySpan<(string Name, DataType Type)> columns)
    {
        var listed = ImmutableArray.CreateBuilder<ViewColumn>();
        foreach (var (name, type) in columns)
        {
            listed.Add(new ViewColumn(name, name, type, Classification.Internal, TimeStorage.Iso, null, SourceSpan.None));
        }

        return new(relation[^1], [.. relation], source, "Test.", "owner@example.com", null, listed.ToImmutable(), SourceSpan.None);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern CompiledQuery Make(
        DataSource source, string text, ImmutableArray<CompiledParameter> parameters, ImmutableArray<CompiledColumn> columns);
}
