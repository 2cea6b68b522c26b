using System.Buffers;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Yaml;

namespace GovernedSemantics.Loading;

/// <summary>
/// Descriptions carry the meaning to people and programs: they say more than the name, within what clients show, and give no orders.
/// </summary>
internal static class DescriptionRule
{
    private const int Shown = 200;

    // What a sentence about data does not say, and a text that wants to steer the model that reads it does.
    private static readonly string[] Addresses =
    [
        "ignore previous", "ignore all", "ignore the above", "ignore your", "disregard", "you must", "you should", "you are a", "you are an", "as an ai",
        "ai model", "ai assistant", "ai agent", "language model", "system prompt", "assistant must", "assistant should", "dear assistant",
        "do not tell", "don't tell", "tell the user", "<system", "[inst", "important instruction", "new instructions",
    ];

    private static readonly SearchValues<string> AnyAddress = SearchValues.Create(Addresses, StringComparison.OrdinalIgnoreCase);

    public static void Check(ProjectDraft draft, DiagnosticBag bag)
    {
        foreach (var item in draft.Documents.AllDescribed())
        {
            if (item.Map.Find("description") is YamlScalar description && !(description.IsPlain && Scalars.IsNull(description.Text)))
            {
                Check(item, description, bag);
            }
        }
    }

    private static void Check(Described item, YamlScalar description, DiagnosticBag bag)
    {
        var text = description.Text.Trim();
        if (text.Length == 0)
        {
            bag.Add(ModelCodes.DescriptionEmpty.At(description.Span, item));
        }
        else if (Letters(text) == Letters(item.Name))
        {
            bag.Add(ModelCodes.DescriptionRepeatsName.At(description.Span, item));
        }

        if (text.AsSpan().ContainsAny(AnyAddress))
        {
            var address = Addresses.First(a => text.Contains(a, StringComparison.OrdinalIgnoreCase));
            bag.Add(ModelCodes.DescriptionAddressesReader.At(description.Span, item, address));
        }

        if (text.Length > Shown)
        {
            bag.Add(ModelCodes.DescriptionLong.At(description.Span, item, text.Length));
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
