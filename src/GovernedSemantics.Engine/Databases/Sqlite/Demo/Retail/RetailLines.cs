using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Demo;

/// <summary>Makes the lines of orders: what the season sells, at the prices and discounts of the day.</summary>
internal sealed class RetailLines(DemoRandom random, DateOnly firstDay, ImmutableArray<ProductRow> products)
{
    private const int FirstLostOrderId = 990_001;

    private static readonly int[] LineCountWeights = [38, 29, 18, 10, 5];

    private readonly ImmutableArray<LineRow>.Builder _lines = ImmutableArray.CreateBuilder<LineRow>();

    private int[] _categoryWeights = [];
    private int _pricePercent;
    private int? _promotionDiscount;

    /// <summary>Sets the day on which the next orders are placed.</summary>
    public void Open(DateOnly day)
    {
        _categoryWeights = [.. RetailCatalogue.Categories.Select(c => c.Share * c.MonthlyDemand[day.Month - 1])];
        _promotionDiscount = RetailCalendar.Promotion(day)?.Discount;
        // Prices rise by 3 % with each year of the shop.
        _pricePercent = 94 + (3 * Math.Clamp((day.DayNumber - firstDay.DayNumber) / 365, 0, 2));
    }

    /// <summary>Adds the lines of one order; the result is their amount.</summary>
    public long Add(int orderId, bool isBusiness, bool isTest)
    {
        var total = 0L;
        var count = random.Pick(LineCountWeights) + 1;
        for (var lineNo = 1; lineNo <= count; lineNo++)
        {
            var line = Line(orderId, lineNo, isBusiness, isTest);
            _lines.Add(line);
            total += line.Amount;
        }

        return total;
    }

    /// <summary>All lines, and a few at the end whose order is not there.</summary>
    public ImmutableArray<LineRow> WithLost()
    {
        for (var n = 0; n < 14; n++)
        {
            _lines.Add(Line(FirstLostOrderId + n, 1, isBusiness: false, isTest: false));
        }

        return _lines.ToImmutable();
    }

    private LineRow Line(int orderId, int lineNo, bool isBusiness, bool isTest)
    {
        var category = random.Pick(_categoryWeights);
        var product = products[(category * RetailCatalogue.ProductsPerCategory) + random.Below(RetailCatalogue.ProductsPerCategory)];
        var quantity = isBusiness ? random.Between(1, 8) : random.Pick([76, 18, 6]) + 1;
        var price = product.ListPrice * _pricePercent / 100;
        var discount = _promotionDiscount is not null && random.Chance(650) ? _promotionDiscount.Value : random.Chance(40) ? 10 : 0;
        var amount = ((quantity * price * (100 - discount)) + 50) / 100;
        return new LineRow(orderId, lineNo, product.Id, quantity, price, discount, amount, isTest);
    }
}
