using GovernedSemantics.Diagnostics;

namespace GovernedSemantics.Sql;

/// <summary>Zone names as text literals. They belong to the project, not to a request; anything but the letters of zone names is refused.</summary>
internal static class ZoneLiteral
{
    public static string Of(string zone, RenderContext context)
    {
        if (zone.Length == 0 || !zone.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+' or ' ' or '.' or '(' or ')'))
        {
            context.Errors.Add(DialectCodes.UnknownZone.At(Location.None, string.Concat(zone.Where(c => !char.IsControl(c)))));
            return "''";
        }

        return "'" + zone + "'";
    }
}
