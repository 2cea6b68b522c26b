namespace GovernedSemantics.Engine.Storage;

/// <summary>A connection text without references, and the folder that relative paths in it start from.</summary>
internal sealed record ResolvedConnection(string Text, string Folder)
{
    // A record would print the text, and with it a password.
    public override string ToString() => "(connection)";
}
