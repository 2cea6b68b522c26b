namespace Microsoft.SqlServer.Server;

/// <summary>Custom serialisation of a user-defined type.</summary>
public interface IBinarySerialize
{
    /// <summary>Reads the value from its binary form.</summary>
    void Read(BinaryReader r);

    /// <summary>Writes the value in its binary form.</summary>
    void Write(BinaryWriter w);
}
