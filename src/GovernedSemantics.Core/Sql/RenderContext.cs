using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Expressions;
using GovernedSemantics.Model;

namespace GovernedSemantics.Sql;

/// <summary>What one rendering gathers: the parameters in the order of their first appearance, and what the database cannot do.</summary>
internal sealed class RenderContext(SqlDialect dialect, DataSource source)
{
    /// <summary>Below the limits of all databases: SQL Server takes 2,100, SQLite 32,766, PostgreSQL 65,535.</summary>
    public const int MaxParameters = 2_000;

    private readonly Dictionary<(SqlParameter Parameter, object? Value), int> _numbers = [];
    private readonly Dictionary<(object? Value, DataType Type), int> _bounds = new(BoundComparer.Instance);
    private readonly ImmutableArray<CompiledParameter>.Builder _parameters = ImmutableArray.CreateBuilder<CompiledParameter>();

    public SqlDialect Dialect { get; } = dialect;

    public DataSource Source { get; } = source;

    public DiagnosticBag Errors { get; } = new();

    public SqlScope Scope { get; set; } = SqlScope.Outside();

    public ImmutableArray<CompiledParameter> Parameters => _parameters.ToImmutable();

    /// <summary>The placeholder of a value in one representation; the same parameter object in the same representation has one number.</summary>
    public string Placeholder(SqlParameter parameter, object? value, DataType type)
    {
        if (!_numbers.TryGetValue((parameter, value), out var number))
        {
            _parameters.Add(new CompiledParameter(value, type));
            number = _parameters.Count;
            _numbers.Add((parameter, value), number);
        }

        return Dialect.Placeholder(number);
    }

    /// <summary>A value that the compiler made itself, such as a bound of buckets: several scans of one axis share it.</summary>
    public string Placeholder(object? value, DataType type)
    {
        if (!_bounds.TryGetValue((value, type), out var number))
        {
            _parameters.Add(new CompiledParameter(value, type));
            number = _parameters.Count;
            _bounds.Add((value, type), number);
        }

        return Dialect.Placeholder(number);
    }

    public string Name(string identifier) => Dialect.Identifiers.Write(identifier, Errors);
}
