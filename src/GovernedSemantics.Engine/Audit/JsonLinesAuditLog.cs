using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Engine.Storage;

namespace GovernedSemantics.Engine.Audit;

/// <summary>
/// The trail of one project as a file of JSON lines that is only ever appended to. Callers that wait at the same time are flushed together.
/// Several processes may write the same file: each batch holds a lock, and reads the sequence on where another one wrote.
/// </summary>
internal sealed class JsonLinesAuditLog : AuditLog
{
    private readonly AuditFile _file;
    private readonly Action<LogEntry> _log;
    private readonly List<Entry> _waiting = [];
    private readonly SemaphoreSlim _writer = new(1, 1);

    private JsonLinesAuditLog(AuditFile file, Action<LogEntry> log) => (_file, _log) = (file, log);

    /// <summary>The trail of a project folder: <c>.gsem/audit.jsonl</c>.</summary>
    public static string PathIn(string projectFolder) => Path.Combine(projectFolder, StateFolder.Name, "audit.jsonl");

    /// <summary>Nothing is touched before the first record; a trail that cannot be opened fails that record.</summary>
    public static JsonLinesAuditLog At(string path, TimeProvider clock, Action<LogEntry> log) => new(new AuditFile(path, clock), log);

    public override async ValueTask<bool> AppendAsync(AuditRecord record)
    {
        var entry = new Entry(record);
        lock (_waiting)
        {
            _waiting.Add(entry);
        }

        // Whoever comes first writes for all that wait; the others find their entry done.
        await _writer.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!entry.IsDone)
            {
                Write(TakeWaiting());
            }
        }
        finally
        {
            _writer.Release();
        }

        return entry.IsDurable;
    }

    public override async ValueTask DisposeAsync()
    {
        await _writer.WaitAsync().ConfigureAwait(false);
        _file.Dispose();
        _writer.Dispose();
    }

    private Entry[] TakeWaiting()
    {
        lock (_waiting)
        {
            Entry[] batch = [.. _waiting];
            _waiting.Clear();
            return batch;
        }
    }

    private void Write(Entry[] batch)
    {
        var durable = false;
        try
        {
            _file.Append(batch.Select(entry => entry.Record));
            durable = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or TimeoutException or ObjectDisposedException)
        {
            _log(new LogEntry(batch[0].Record.Id.ToString(), "audit", e.Message));
        }

        foreach (var entry in batch)
        {
            entry.IsDurable = durable;
            entry.IsDone = true;
        }
    }

    private sealed class Entry(AuditRecord record)
    {
        public AuditRecord Record { get; } = record;

        public bool IsDone { get; set; }

        public bool IsDurable { get; set; }
    }
}
