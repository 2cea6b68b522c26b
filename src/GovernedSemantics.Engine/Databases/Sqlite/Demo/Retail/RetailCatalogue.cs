using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Demo;

/// <summary>The assortment: categories with their seasons and returns, products with prices and costs.</summary>
internal static class RetailCatalogue
{
    public const int ProductsPerCategory = 24;

    /// <summary>Share is how often the category sells; MonthlyDemand is per cent of its average, January first.</summary>
    internal sealed record Category(
        string Name,
        int Share,
        int LowPrice,
        int HighPrice,
        int CostPercent,
        int ReturnsPerMille,
        ImmutableArray<int> MonthlyDemand,
        string[] Nouns);

    private static readonly ImmutableArray<int> Even = [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100];

    public static readonly ImmutableArray<Category> Categories =
    [
        new("Kitchen", 20, 9, 149, 52, 45, [95, 90, 95, 95, 95, 90, 90, 90, 100, 105, 125, 130],
            ["Pan", "Kettle", "Knife", "Board", "Jug", "Scale"]),
        new("Living", 16, 15, 249, 48, 70, Even,
            ["Shelf", "Vase", "Mirror", "Clock", "Frame", "Stool"]),
        new("Garden", 14, 8, 189, 55, 50, [35, 50, 120, 170, 185, 165, 135, 110, 85, 55, 45, 45],
            ["Planter", "Hose", "Shears", "Bench", "Spade", "Trellis"]),
        new("Lighting", 12, 12, 179, 46, 75, [110, 105, 95, 85, 80, 75, 75, 85, 105, 125, 135, 125],
            ["Lamp", "Lantern", "Spot", "Pendant", "Strip", "Candle"]),
        new("Textiles", 14, 7, 119, 42, 135, [110, 105, 95, 90, 90, 85, 85, 90, 105, 115, 120, 110],
            ["Blanket", "Cushion", "Towel", "Curtain", "Rug", "Throw"]),
        new("Toys", 10, 6, 89, 50, 55, [70, 70, 80, 85, 85, 85, 80, 80, 85, 105, 175, 200],
            ["Puzzle", "Blocks", "Train", "Kite", "Doll", "Game"]),
        new("Office", 9, 5, 299, 58, 60, [120, 105, 100, 95, 95, 95, 90, 110, 120, 100, 90, 80],
            ["Desk", "Chair", "Organiser", "Notebook", "Stand", "Tray"]),
        new("Outdoor", 5, 10, 219, 54, 80, [50, 55, 90, 120, 145, 160, 165, 140, 100, 70, 60, 55],
            ["Tent", "Backpack", "Bottle", "Hammock", "Torch", "Mat"]),
    ];

    private static readonly string[] Brands = ["Oakline", "Lumaris", "Grünwald", "Casa Viva", "Petrel", "Atelier 9"];

    private static readonly string[] Styles = ["Classic", "Compact", "Nordic", "Studio"];

    /// <summary>Numbered from 1, category by category: product n belongs to category (n - 1) / 24.</summary>
    public static ImmutableArray<ProductRow> Products(DemoRandom random)
    {
        var products = ImmutableArray.CreateBuilder<ProductRow>(Categories.Length * ProductsPerCategory);
        foreach (var category in Categories)
        {
            for (var n = 0; n < ProductsPerCategory; n++)
            {
                var name = $"{Styles[n / category.Nouns.Length]} {category.Nouns[n % category.Nouns.Length]}";
                var price = Price(category, random);
                var cost = price * (category.CostPercent + random.Between(-6, 6)) / 100;
                products.Add(new ProductRow(products.Count + 1, name, category.Name, random.Pick<string>(Brands), price, cost));
            }
        }

        return products.MoveToImmutable();
    }

    public static Category CategoryOf(int productId) => Categories[(productId - 1) / ProductsPerCategory];

    // The square of a fraction: many cheap products, few dear ones.
    private static long Price(Category category, DemoRandom random)
    {
        var fraction = random.Unit();
        var euros = category.LowPrice + (int)((category.HighPrice - category.LowPrice) * fraction * fraction);
        return (euros * 100L) + random.Pick<int>([90, 95, 99]);
    }
}
