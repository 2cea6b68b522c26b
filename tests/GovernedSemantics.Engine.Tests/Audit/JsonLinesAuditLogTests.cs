using System.Text;
using GovernedSemantics.Engine.Audit;
using GovernedSemantics.Engine.Execution;

namespace GovernedSemantics.Engine.Tests.Audit;

public sealed class JsonLinesAuditLogTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gsem-audit-");
    private readonly List<LogEntry> _log = [];

    private string TrailPath => JsonLinesAuditLog.PathIn(_folder.FullName);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Numbers_its_records_and_goes_on_after_a_restart()
    {
        await using (var first = Open())
        {
            (await first.AppendAsync(Records.Attempt())).ShouldBeTrue();
            (await first.AppendAsync(Records.Attempt())).ShouldBeTrue();
        }

        await using var second = Open();
        (await second.AppendAsync(Records.Attempt())).ShouldBeTrue();

        var lines = Records.Read(TrailPath);
        lines.Select(line => line.GetProperty("seq").GetInt64()).ShouldBe([1, 2, 3]);
        lines.Select(line => line.GetProperty("log_id").GetString()).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Git_does_not_see_it()
    {
        await using var log = Open();
        await log.AppendAsync(Records.Attempt());

        File.ReadAllText(Path.Combine(_folder.FullName, ".gsem", ".gitignore")).ShouldBe("*\n");
    }

    [Fact]
    public async Task Two_writers_of_one_file_do_not_disturb_each_other()
    {
        await using var a = Open();
        await using var b = Open();

        var done = await Task.WhenAll(Enumerable.Range(0, 60)
            .Select(i => Task.Run(async () => await (i % 2 == 0 ? a : b).AppendAsync(Records.Attempt($"question {i}")))));

        done.ShouldAllBe(durable => durable);
        var lines = Records.Read(TrailPath);
        lines.Select(line => line.GetProperty("seq").GetInt64()).ShouldBe(Enumerable.Range(1, 60).Select(i => (long)i));
        lines.Select(line => line.GetProperty("question").GetString()).Distinct().Count().ShouldBe(60);
    }

    [Fact]
    public async Task A_torn_last_line_is_moved_aside_and_told_wherever_it_was_torn()
    {
        await using (var log = Open())
        {
            await log.AppendAsync(Records.Attempt("first"));
            await log.AppendAsync(Records.Attempt("second"));
        }

        var whole = File.ReadAllBytes(TrailPath);
        var firstLine = whole.AsSpan().IndexOf((byte)'\n') + 1;
        foreach (var length in Enumerable.Range(firstLine + 1, whole.Length - firstLine - 1))
        {
            File.WriteAllBytes(TrailPath, whole[..length]);
            await using var log = Open();
            (await log.AppendAsync(Records.Attempt("third"))).ShouldBeTrue();

            var lines = Records.Read(TrailPath);
            lines.Select(line => line.GetProperty("kind").GetString()).ShouldBe(["attempt", "recovery", "attempt"]);
            lines.Select(line => line.GetProperty("seq").GetInt64()).ShouldBe([1, 2, 3]);
            lines[1].GetProperty("torn_bytes").GetInt64().ShouldBe(length - firstLine);
        }

        var kept = File.ReadAllText(TrailPath + ".torn");
        kept.ShouldContain(Encoding.UTF8.GetString(whole[firstLine..(whole.Length - 1)]));
    }

    [Fact]
    public async Task A_trail_that_cannot_be_written_says_so_and_works_again_later()
    {
        Directory.CreateDirectory(TrailPath);
        await using var log = Open();

        (await log.AppendAsync(Records.Attempt())).ShouldBeFalse();
        _log.ShouldHaveSingleItem().Subject.ShouldBe("audit");

        Directory.Delete(TrailPath);
        (await log.AppendAsync(Records.Attempt())).ShouldBeTrue();
        Records.Read(TrailPath).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_full_disk_fails_the_record()
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(TrailPath)!);
        File.CreateSymbolicLink(TrailPath, "/dev/full");
        await using var log = Open();

        (await log.AppendAsync(Records.Attempt())).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_is_no_trail_is_left_alone()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(TrailPath)!);
        File.WriteAllText(TrailPath, "somebody's notes\n");
        await using var log = Open();

        (await log.AppendAsync(Records.Attempt())).ShouldBeFalse();
        File.ReadAllText(TrailPath).ShouldBe("somebody's notes\n");
    }

    private JsonLinesAuditLog Open() => JsonLinesAuditLog.At(TrailPath, TimeProvider.System, _log.Add);
}
