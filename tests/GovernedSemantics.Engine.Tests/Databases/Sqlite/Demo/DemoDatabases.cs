using System.Security.Cryptography;
using System.Text;
using GovernedSemantics.Engine.Demo;
using Microsoft.Data.Sqlite;

namespace GovernedSemantics.Engine.Tests.Demo;

/// <summary>The examples as of one day, made once for all tests of this folder.</summary>
internal static class DemoDatabases
{
    public const ulong Seed = 1;

    public static readonly DateOnly Anchor = new(2026, 11, 1);

    private static readonly Lazy<RetailRows> RetailOnce = new(() => RetailData.Make(Seed, Anchor));
    private static readonly Lazy<SubscriptionsRows> SubscriptionsOnce = new(() => SubscriptionsData.Make(Seed, Anchor));

    public static RetailRows Retail => RetailOnce.Value;

    public static SubscriptionsRows Subscriptions => SubscriptionsOnce.Value;

    /// <summary>One hash over the rows of all tables, in order.</summary>
    public static string Hash(DemoDatabase content)
    {
        var text = string.Concat(content.Tables.Select(t => $"{t.Name}\n{DemoSql.Rows(t)}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The rows of a query over a file, each cell as SQLite gives it.</summary>
    public static List<object?[]> Query(string path, string query)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(query, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        }

        return rows;
    }
}
