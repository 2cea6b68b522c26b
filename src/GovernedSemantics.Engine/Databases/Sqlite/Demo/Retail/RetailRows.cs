using System.Collections.Immutable;

namespace GovernedSemantics.Engine.Demo;

/// <summary>Amounts of all rows are hundredths of a euro, instants are UTC, days are civil days in Berlin.</summary>
internal sealed record RetailRows(
    ImmutableArray<CustomerRow> Customers,
    ImmutableArray<ProductRow> Products,
    ImmutableArray<OrderRow> Orders,
    ImmutableArray<LineRow> Lines,
    ImmutableArray<ReturnRow> Returns,
    ImmutableArray<CalendarRow> Calendar);

/// <summary>A buyer. Some have no region, no segment or no mail address.</summary>
internal sealed record CustomerRow(int Id, string? Email, string Country, string? Region, string? Segment, DateOnly SignedUpOn);

internal sealed record ProductRow(int Id, string Name, string Category, string Brand, long ListPrice, long UnitCost);

/// <summary>An order. <paramref name="CustomerId"/> is null for guests, and unknown among the customers for erased ones.</summary>
internal readonly record struct OrderRow(
    int Id,
    int? CustomerId,
    DateTime OrderedAt,
    DateOnly OrderedOn,
    string Status,
    string Channel,
    bool IsGift,
    long ShippingFee,
    bool IsTest,
    DateTime LoadedAt);

/// <summary>A line of an order. <paramref name="Discount"/> is a share in hundredths.</summary>
internal readonly record struct LineRow(
    int OrderId,
    int LineNo,
    int ProductId,
    int Quantity,
    long UnitPrice,
    int Discount,
    long Amount,
    bool IsTest);

/// <summary>A parcel that came back; without an order where its label could not be read.</summary>
internal readonly record struct ReturnRow(
    int Id,
    int? OrderId,
    int? LineNo,
    int Quantity,
    long Amount,
    DateOnly ReturnedOn,
    string? Reason,
    DateTime LoadedAt);

internal readonly record struct CalendarRow(DateOnly Day, bool IsHoliday, bool IsWorkday, string? Promotion);
