using System.Diagnostics.CodeAnalysis;

namespace GovernedSemantics.Model;

/// <summary>Looks zones up by their IANA id, for example <c>Europe/Berlin</c> or <c>UTC</c>.</summary>
internal static class Zones
{
    private const int MaxLength = 64;

    /// <summary>False for an id that is no zone. Only letters, digits and <c>/ _ - +</c> reach the zone database, which is files.</summary>
    public static bool TryFind(string id, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        return id.Length is > 0 and <= MaxLength
            && char.IsAsciiLetter(id[0])
            && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+')
            && TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone);
    }
}
