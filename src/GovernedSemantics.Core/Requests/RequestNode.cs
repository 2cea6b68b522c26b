using System.Collections.Immutable;

namespace GovernedSemantics.Requests;

/// <summary>A value of a request before it is understood, from JSON or YAML, with its JSON pointer.</summary>
internal abstract record RequestNode(string Pointer)
{
    /// <summary>What it is, for messages: <c>text</c>, <c>a number</c>.</summary>
    public abstract string Kind { get; }
}

internal sealed record RequestNull(string Pointer) : RequestNode(Pointer)
{
    public override string Kind => "null";
}

internal sealed record RequestString(string Pointer, string Text) : RequestNode(Pointer)
{
    public override string Kind => "text";
}

/// <summary>A long, or a decimal where the value is not whole or does not fit.</summary>
internal sealed record RequestNumber(string Pointer, object Value) : RequestNode(Pointer)
{
    public override string Kind => "a number";
}

internal sealed record RequestBoolean(string Pointer, bool Value) : RequestNode(Pointer)
{
    public override string Kind => Value ? "true" : "false";
}

internal sealed record RequestArray(string Pointer, ImmutableArray<RequestNode> Items) : RequestNode(Pointer)
{
    public override string Kind => "an array";
}

internal sealed record RequestObject(string Pointer, ImmutableArray<RequestField> Fields) : RequestNode(Pointer)
{
    public override string Kind => "an object";

    /// <summary>The value of a key; null where the key is missing or its value is null.</summary>
    public RequestNode? Find(string key) => Fields.FirstOrDefault(f => f.Key == key)?.Value is { } value and not RequestNull ? value : null;

    public bool Has(string key) => Find(key) is not null;
}

internal sealed record RequestField(string Key, RequestNode Value);

/// <summary>A value whose defect is told already; readers pass over it.</summary>
internal sealed record RequestInvalid(string Pointer) : RequestNode(Pointer)
{
    public override string Kind => "not readable";
}
