using System.Security.Cryptography;
using System.Text;

namespace GovernedSemantics.Engine.Audit;

/// <summary>
/// Turns a value into <c>hmac:...</c>: whoever holds the trail's key can look for a known value, nobody else can guess one.
/// </summary>
internal sealed class AuditValueHash(ReadOnlyMemory<byte> key)
{
    private const int KeyBytes = 32;

    public string Of(string value) => "hmac:" + Convert.ToHexStringLower(HMACSHA256.HashData(key.Span, Encoding.UTF8.GetBytes(value)));

    /// <summary>Reads the key of a trail, or makes one that only its owner can read.</summary>
    public static AuditValueHash FromFile(string path)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var file = new FileStream(path, options);
            file.Write(RandomNumberGenerator.GetBytes(KeyBytes));
        }
        catch (IOException) when (File.Exists(path))
        {
            // Made before, here or by another process.
        }

        return new AuditValueHash(File.ReadAllBytes(path));
    }
}
