using GovernedSemantics.Loading;

namespace GovernedSemantics.Tests.Loading;

/// <summary>Whatever a file holds, loading ends with a project or with defects.</summary>
public sealed class MutatedFilesTests
{
    private const string Letters = " \t\n:,{}[]\"'#&*!|>%@`-?~0aZ_.<\u202E\u0000\uFEFF";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Never_throws_on_damaged_files(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 150; i++)
        {
            var files = TestProjects.Shop;
            var target = random.Next(files.Length);
            var text = files[target].Text;
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                text = Damage(text, random);
            }

            var result = ModelLoader.Load(files.SetItem(target, files[target] with { Text = text }));
            (result.IsOk || !result.Errors.IsEmpty).ShouldBeTrue();
        }
    }

    [Fact]
    public void Never_throws_on_a_file_that_ends_early()
    {
        var files = TestProjects.Shop;
        for (var length = 0; length < files[2].Text.Length; length += 17)
        {
            var result = ModelLoader.Load(files.SetItem(2, files[2] with { Text = files[2].Text[..length] }));
            (result.IsOk || !result.Errors.IsEmpty).ShouldBeTrue();
        }
    }

    private static string Damage(string text, Random random)
    {
        if (text.Length < 2)
        {
            return text + "a: ";
        }

        var at = random.Next(text.Length);
        var length = Math.Min(text.Length - at, random.Next(1, 40));
        return random.Next(4) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, Letters[random.Next(Letters.Length)].ToString()),
            2 => text.Insert(random.Next(text.Length), text.Substring(at, length)),
            _ => text.Remove(at, 1).Insert(at, Letters[random.Next(Letters.Length)].ToString()),
        };
    }
}
