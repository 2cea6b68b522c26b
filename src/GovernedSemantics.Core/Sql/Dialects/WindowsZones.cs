using System.Collections.Frozen;

namespace GovernedSemantics.Sql;

/// <summary>
/// The names under which SQL Server knows zones. .NET's own conversion needs the culture data that this program runs without, so the zones
/// of business are listed here.
/// </summary>
internal static class WindowsZones
{
    /// <summary>IANA id to the name in Windows.</summary>
    public static FrozenDictionary<string, string> All { get; } = Read(
        "UTC: UTC Etc/UTC Etc/GMT GMT Etc/UCT UCT Zulu Etc/Zulu",
        "GMT Standard Time: Europe/London Europe/Dublin Europe/Lisbon Europe/Belfast",
        "GMT Standard Time: Europe/Jersey Europe/Guernsey Atlantic/Canary Atlantic/Madeira Atlantic/Faroe",
        "Greenwich Standard Time: Atlantic/Reykjavik Africa/Abidjan Africa/Accra Africa/Dakar Africa/Bamako Africa/Monrovia",
        "W. Europe Standard Time: Europe/Berlin Europe/Amsterdam Europe/Rome Europe/Vienna Europe/Zurich Europe/Stockholm Europe/Oslo Europe/Luxembourg",
        "W. Europe Standard Time: Europe/Malta Europe/Monaco Europe/Andorra Europe/Gibraltar Europe/San_Marino Europe/Vaduz Europe/Vatican Europe/Busingen",
        "Romance Standard Time: Europe/Paris Europe/Madrid Europe/Brussels Europe/Copenhagen Africa/Ceuta",
        "Central Europe Standard Time: Europe/Budapest Europe/Prague Europe/Bratislava Europe/Belgrade Europe/Ljubljana Europe/Podgorica Europe/Tirane",
        "Central European Standard Time: Europe/Warsaw Europe/Zagreb Europe/Sarajevo Europe/Skopje",
        "GTB Standard Time: Europe/Athens Europe/Bucharest Asia/Nicosia",
        "FLE Standard Time: Europe/Helsinki Europe/Kyiv Europe/Kiev Europe/Riga Europe/Sofia Europe/Tallinn Europe/Vilnius Europe/Mariehamn",
        "E. Europe Standard Time: Europe/Chisinau",
        "Turkey Standard Time: Europe/Istanbul Asia/Istanbul",
        "Russian Standard Time: Europe/Moscow Europe/Simferopol",
        "Belarus Standard Time: Europe/Minsk",
        "Kaliningrad Standard Time: Europe/Kaliningrad",
        "Russia Time Zone 3: Europe/Samara",
        "Eastern Standard Time: America/New_York America/Detroit America/Toronto America/Montreal US/Eastern America/Nassau",
        "US Eastern Standard Time: America/Indiana/Indianapolis America/Indianapolis",
        "Central Standard Time: America/Chicago America/Winnipeg US/Central America/Menominee",
        "Canada Central Standard Time: America/Regina",
        "Mountain Standard Time: America/Denver America/Edmonton America/Boise US/Mountain",
        "US Mountain Standard Time: America/Phoenix",
        "Pacific Standard Time: America/Los_Angeles America/Vancouver US/Pacific",
        "Alaskan Standard Time: America/Anchorage America/Juneau",
        "Hawaiian Standard Time: Pacific/Honolulu",
        "Atlantic Standard Time: America/Halifax Atlantic/Bermuda",
        "Newfoundland Standard Time: America/St_Johns",
        "Central Standard Time (Mexico): America/Mexico_City America/Monterrey",
        "Eastern Standard Time (Mexico): America/Cancun",
        "Pacific Standard Time (Mexico): America/Tijuana",
        "Central America Standard Time: America/Guatemala America/Costa_Rica America/El_Salvador America/Managua America/Tegucigalpa",
        "SA Pacific Standard Time: America/Bogota America/Lima America/Panama America/Guayaquil America/Jamaica",
        "SA Western Standard Time: America/La_Paz America/Puerto_Rico America/Manaus America/Santo_Domingo America/Barbados",
        "SA Eastern Standard Time: America/Fortaleza America/Cayenne America/Recife",
        "E. South America Standard Time: America/Sao_Paulo",
        "Central Brazilian Standard Time: America/Cuiaba",
        "Bahia Standard Time: America/Bahia",
        "Argentina Standard Time: America/Argentina/Buenos_Aires America/Buenos_Aires",
        "Pacific SA Standard Time: America/Santiago",
        "Paraguay Standard Time: America/Asuncion",
        "Montevideo Standard Time: America/Montevideo",
        "Venezuela Standard Time: America/Caracas",
        "Cuba Standard Time: America/Havana",
        "Greenland Standard Time: America/Nuuk America/Godthab",
        "Azores Standard Time: Atlantic/Azores",
        "Cape Verde Standard Time: Atlantic/Cape_Verde",
        "Tokyo Standard Time: Asia/Tokyo Japan",
        "Korea Standard Time: Asia/Seoul",
        "China Standard Time: Asia/Shanghai Asia/Hong_Kong Asia/Macau Asia/Chongqing PRC Hongkong",
        "Taipei Standard Time: Asia/Taipei",
        "Singapore Standard Time: Asia/Singapore Asia/Kuala_Lumpur Asia/Manila Singapore",
        "SE Asia Standard Time: Asia/Bangkok Asia/Jakarta Asia/Ho_Chi_Minh Asia/Saigon Asia/Phnom_Penh",
        "India Standard Time: Asia/Kolkata Asia/Calcutta",
        "Sri Lanka Standard Time: Asia/Colombo",
        "Nepal Standard Time: Asia/Kathmandu Asia/Katmandu",
        "Bangladesh Standard Time: Asia/Dhaka",
        "Myanmar Standard Time: Asia/Yangon Asia/Rangoon",
        "Pakistan Standard Time: Asia/Karachi",
        "West Asia Standard Time: Asia/Tashkent Asia/Samarkand Indian/Maldives",
        "Afghanistan Standard Time: Asia/Kabul",
        "Iran Standard Time: Asia/Tehran",
        "Arabian Standard Time: Asia/Dubai Asia/Muscat",
        "Arab Standard Time: Asia/Riyadh Asia/Kuwait Asia/Qatar Asia/Bahrain Asia/Aden",
        "Arabic Standard Time: Asia/Baghdad",
        "Israel Standard Time: Asia/Jerusalem Asia/Tel_Aviv",
        "Jordan Standard Time: Asia/Amman",
        "Middle East Standard Time: Asia/Beirut",
        "Syria Standard Time: Asia/Damascus",
        "Azerbaijan Standard Time: Asia/Baku",
        "Georgian Standard Time: Asia/Tbilisi",
        "Caucasus Standard Time: Asia/Yerevan",
        "Ekaterinburg Standard Time: Asia/Yekaterinburg",
        "Omsk Standard Time: Asia/Omsk",
        "N. Central Asia Standard Time: Asia/Novosibirsk",
        "North Asia Standard Time: Asia/Krasnoyarsk",
        "North Asia East Standard Time: Asia/Irkutsk",
        "Yakutsk Standard Time: Asia/Yakutsk",
        "Vladivostok Standard Time: Asia/Vladivostok",
        "Ulaanbaatar Standard Time: Asia/Ulaanbaatar",
        "Egypt Standard Time: Africa/Cairo",
        "South Africa Standard Time: Africa/Johannesburg Africa/Harare Africa/Lusaka Africa/Maputo Africa/Kigali",
        "E. Africa Standard Time: Africa/Nairobi Africa/Addis_Ababa Africa/Kampala Africa/Dar_es_Salaam",
        "W. Central Africa Standard Time: Africa/Lagos Africa/Algiers Africa/Tunis Africa/Luanda Africa/Kinshasa Africa/Douala",
        "Morocco Standard Time: Africa/Casablanca",
        "Namibia Standard Time: Africa/Windhoek",
        "Libya Standard Time: Africa/Tripoli",
        "Sudan Standard Time: Africa/Khartoum",
        "Mauritius Standard Time: Indian/Mauritius",
        "AUS Eastern Standard Time: Australia/Sydney Australia/Melbourne Australia/Canberra",
        "E. Australia Standard Time: Australia/Brisbane",
        "Cen. Australia Standard Time: Australia/Adelaide",
        "AUS Central Standard Time: Australia/Darwin",
        "W. Australia Standard Time: Australia/Perth",
        "Aus Central W. Standard Time: Australia/Eucla",
        "Tasmania Standard Time: Australia/Hobart",
        "Lord Howe Standard Time: Australia/Lord_Howe",
        "New Zealand Standard Time: Pacific/Auckland NZ Antarctica/McMurdo",
        "Chatham Islands Standard Time: Pacific/Chatham",
        "Fiji Standard Time: Pacific/Fiji",
        "Tonga Standard Time: Pacific/Tongatapu",
        "Samoa Standard Time: Pacific/Apia",
        "West Pacific Standard Time: Pacific/Guam Pacific/Port_Moresby");

    /// <summary>Null for a zone that is not listed.</summary>
    public static string? NameOf(string zone) => All.GetValueOrDefault(zone);

    private static FrozenDictionary<string, string> Read(params ReadOnlySpan<string> lines)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var zone in line[(colon + 2)..].Split(' '))
            {
                names.Add(zone, line[..colon]);
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
