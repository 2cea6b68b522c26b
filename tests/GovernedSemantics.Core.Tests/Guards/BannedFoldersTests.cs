using System.Text.RegularExpressions;

namespace GovernedSemantics.Tests.Guards;

/// <summary>
/// The text of the sources against what only some folders may do. The analyzer checks the same by symbol; this also holds where its rule is
/// switched off.
/// </summary>
public sealed partial class BannedFoldersTests
{
    private const string Cli = "GovernedSemantics.Cli";

    private static readonly string[] DatabaseFolders =
        ["GovernedSemantics.Engine/Databases/", "GovernedSemantics.Engine/Execution/", "GovernedSemantics.Engine/Audit/"];

    [Fact]
    public void Only_three_folders_touch_a_database() =>
        Found(f => !DatabaseFolders.Any(d => f.Path.StartsWith(d, StringComparison.Ordinal)), Database()).ShouldBeEmpty();

    [Fact]
    public void No_library_takes_the_time_from_the_machine() => Found(f => f.Project != Cli, Clock()).ShouldBeEmpty();

    [Fact]
    public void No_library_reads_or_writes_the_terminal() => Found(f => f.Project != Cli, Terminal()).ShouldBeEmpty();

    [Fact]
    public void The_patterns_find_what_they_are_for()
    {
        Database().IsMatch("command.CommandText = text;").ShouldBeTrue();
        Database().IsMatch("new NpgsqlConnection(text)").ShouldBeTrue();
        Clock().IsMatch("var now = DateTimeOffset.UtcNow;").ShouldBeTrue();
        Terminal().IsMatch("Console.WriteLine(1);").ShouldBeTrue();
        SourceFiles.All.Any(f => Database().IsMatch(f.Text)).ShouldBeTrue();
    }

    private static IEnumerable<string> Found(Func<SourceText, bool> where, Regex pattern) =>
        SourceFiles.All.Where(where).SelectMany(f => f.Lines.Select((line, i) => (line, i))
            .Where(l => pattern.IsMatch(Comment().Replace(l.line, "")))
            .Select(l => $"{f.Path}:{l.i + 1} {l.line.Trim()}"));

    [GeneratedRegex(@"\b(CommandText|CreateCommand|CreateDbCommand|(Npgsql|Sql|Sqlite|Db)(Connection|Command|DataSource|DataSourceBuilder|Batch|BatchCommand|BulkCopy|ProviderFactory|Factory|ClientFactory))\b")]
    private static partial Regex Database();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bEnvironment\.TickCount")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\bConsole\.(Write|Read|Out|Error|In|Open|Set|Cancel|Clear|Key)")]
    private static partial Regex Terminal();

    [GeneratedRegex(@"(?<!:)//.*$")]
    private static partial Regex Comment();
}
