using GovernedSemantics.Expressions;
using GovernedSemantics.Sql;
using static GovernedSemantics.Tests.Sql.Trees;

namespace GovernedSemantics.Tests.Sql;

public sealed class BucketTreeTests
{
    [Fact]
    public void Finds_the_bucket_of_every_number()
    {
        using var run = new SqliteRun("CREATE TABLE t (n INTEGER);" + string.Concat(Enumerable.Range(0, 120).Select(i => $"INSERT INTO t VALUES ({i});")));
        for (var count = 1; count <= 40; count++)
        {
            object[] bounds = [.. Enumerable.Range(0, count).Select(i => (object)(long)(i * 3))];
            run.Rows(Select(new SqlBucket(Column("t", "n", DataType.Integer), [.. bounds])))
                .ShouldBe(Enumerable.Range(0, 120).Select(i => $"{Math.Min(count, (i / 3) + 1)}"));
        }
    }

    [Fact]
    public void Few_buckets_are_a_list() => BucketTree.Write("t", 3, i => $"b{i}").Text
        .ShouldBe("CASE WHEN t < b1 THEN 1 WHEN t < b2 THEN 2 WHEN t >= b2 THEN 3 END");

    [Fact]
    public void Many_buckets_are_halved() => BucketTree.Write("t", 8, i => $"b{i}").Text.ReplaceLineEndings("\n").ShouldBe("""
        CASE
          WHEN t < b4 THEN CASE WHEN t < b1 THEN 1 WHEN t < b2 THEN 2 WHEN t < b3 THEN 3 ELSE 4 END
          WHEN t < b5 THEN 5
          WHEN t < b6 THEN 6
          WHEN t < b7 THEN 7
          WHEN t >= b7 THEN 8
        END
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Knows_how_deep_it_nests()
    {
        foreach (var count in Enumerable.Range(1, 200).Append(3_072).Append(3_073))
        {
            BucketTree.Depth(count).ShouldBe(DepthOf(BucketTree.Write("t", count, i => $"b{i}").Text), $"{count} buckets");
        }

        BucketTree.Depth(BucketTree.MaxCount(7)).ShouldBe(7);
        BucketTree.Depth(BucketTree.MaxCount(7) + 1).ShouldBe(8);
    }

    [Fact]
    public void Asks_for_each_bound_once()
    {
        var asked = new List<int>();
        BucketTree.Write("t", 100, i =>
        {
            asked.Add(i);
            return $"b{i}";
        });
        asked.Order().ShouldBe(Enumerable.Range(1, 99));
    }

    private static int DepthOf(string text)
    {
        var (depth, deepest) = (0, 0);
        foreach (var word in text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            depth += word switch { "CASE" => 1, "END" => -1, _ => 0 };
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }
}
