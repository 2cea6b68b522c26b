using GovernedSemantics.Diagnostics;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>Time zones by their IANA names; the names of Windows are not part of the language.</summary>
internal static class ZoneNames
{
    /// <summary>UTC where the name is unknown, which is then reported.</summary>
    public static TimeZoneInfo Find(YamlScalar name, DiagnosticBag bag)
    {
        var known = TimeZoneInfo.TryFindSystemTimeZoneById(name.Text, out var zone) && zone.HasIanaId;
        if (!known)
        {
            var hint = NameSuggester.Hint(name.Text, TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id));
            bag.Add(ModelCodes.UnknownZone.At(name.Span, hint, [], name.Text));
        }

        return known ? zone! : TimeZoneInfo.Utc;
    }
}
