namespace Microsoft.SqlServer.Server;

/// <summary>Marks a type as a SQL Server user-defined type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = true)]
public sealed class SqlUserDefinedTypeAttribute : Attribute
{
    /// <summary>Not supported: user-defined types are never read or sent.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public SqlUserDefinedTypeAttribute(Format format) => throw StandIn.NotSupported();

    /// <summary>The largest size in bytes.</summary>
    public int MaxByteSize
    {
        get => throw StandIn.NotSupported();
        set => throw StandIn.NotSupported();
    }

    /// <summary>Whether every value has the same length.</summary>
    public bool IsFixedLength
    {
        get => throw StandIn.NotSupported();
        set => throw StandIn.NotSupported();
    }

    /// <summary>Whether the binary form sorts like the value.</summary>
    public bool IsByteOrdered
    {
        get => throw StandIn.NotSupported();
        set => throw StandIn.NotSupported();
    }

    /// <summary>The serialisation form.</summary>
    public Format Format => throw StandIn.NotSupported();

    /// <summary>The method that validates a value.</summary>
    public string? ValidationMethodName
    {
        get => throw StandIn.NotSupported();
        set => throw StandIn.NotSupported();
    }

    /// <summary>The name of the type in SQL.</summary>
    public string? Name
    {
        get => throw StandIn.NotSupported();
        set => throw StandIn.NotSupported();
    }
}
