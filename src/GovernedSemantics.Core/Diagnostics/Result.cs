using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace GovernedSemantics.Diagnostics;

/// <summary>A value, or the defects that prevented it. Expected failure is a value; an exception is a bug of ours or a cancellation.</summary>
internal readonly struct Result<T>
    where T : class
{
    private readonly T? _value;
    private readonly ImmutableArray<Diagnostic> _errors;

    private Result(T? value, ImmutableArray<Diagnostic> errors) => (_value, _errors) = (value, errors);

    public bool IsOk => _value is not null;

    /// <summary>The value; throws where there is none, so test <see cref="IsOk"/> first.</summary>
    public T Value => _value ?? throw new InvalidOperationException("The result has no value: " + string.Join("; ", Errors));

    public ImmutableArray<Diagnostic> Errors => _errors.IsDefault ? [] : _errors;

    public static implicit operator Result<T>(T value) => new(value, []);

    public static implicit operator Result<T>(Diagnostic error) => new(null, [error]);

    public static Result<T> Fail(ImmutableArray<Diagnostic> errors) =>
        errors.IsDefaultOrEmpty ? throw new ArgumentException("A failure needs a defect.", nameof(errors)) : new(null, errors);

    public bool TryGet([NotNullWhen(true)] out T? value)
    {
        value = _value;
        return value is not null;
    }

    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next)
        where TNext : class => _value is null ? Result<TNext>.Fail(Errors) : next(_value);

    public Result<TNext> Map<TNext>(Func<T, TNext> next)
        where TNext : class => _value is null ? Result<TNext>.Fail(Errors) : next(_value);
}
