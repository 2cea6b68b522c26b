namespace Microsoft.SqlServer.Server;

/// <summary>A type is not a valid user-defined type.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException()
    {
    }

    /// <summary>Not supported: user-defined types are never read or sent.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static InvalidUdtException Create(Type udtType, string resourceReason) => throw StandIn.NotSupported();
}
