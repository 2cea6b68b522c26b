namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined type is serialised.</summary>
public enum Format
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>The simple built-in binary form.</summary>
    Native = 1,

    /// <summary>A form that the type itself writes, by <see cref="IBinarySerialize"/>.</summary>
    UserDefined = 2,
}
