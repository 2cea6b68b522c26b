using System.Text.Json;
using GovernedSemantics.Engine.Storage;

namespace GovernedSemantics.Engine.Audit;

/// <summary>
/// The file below a trail: appends whole lines and makes them durable, or leaves the file as it was. A torn last line, which a killed
/// process
/// may leave, is moved to <c>audit.jsonl.torn</c> and told by a record.
/// </summary>
internal sealed class AuditFile(string path, TimeProvider clock) : IDisposable
{
    private const int LongestLine = 4 * 1024 * 1024;
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(5);

    private FileStream? _file;
    private AuditValueHash? _hash;
    private string _logId = "";
    private long _sequence;
    private long _length = -1;

    public void Append(IEnumerable<AuditRecord> records)
    {
        StateFolder.Ensure(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var guard = Lock();
        _hash ??= AuditValueHash.FromFile(path + ".key");
        _file ??= new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (_file.Length != _length)
        {
            TakeUp();
        }

        Write([.. records]);
    }

    public void Dispose() => _file?.Dispose();

    private void Write(List<AuditRecord> records)
    {
        var lines = new List<byte[]>(records.Count);
        var sequence = _sequence;
        foreach (var record in records)
        {
            lines.Add(AuditRecordJson.Line(record, _logId, ++sequence, _hash!));
        }

        var start = _file!.Length;
        try
        {
            _file.Position = start;
            _file.Write([.. lines.SelectMany(line => line)]);
            _file.Flush(flushToDisk: true);
        }
        catch
        {
            // Whatever reached the file is taken back; where that fails too, the next append repairs it.
            _length = -1;
            _file.SetLength(start);
            throw;
        }

        _sequence = sequence;
        _length = _file.Length;
    }

    /// <summary>Reads the last record, ours or another process's, to go on from; cuts what follows the last line break.</summary>
    private void TakeUp()
    {
        var tail = ReadTail();
        var end = tail.LastIndexOf((byte)'\n') + 1;
        var torn = tail[end..];
        (_logId, _sequence) = end == 0 ? (Guid.CreateVersion7(clock.GetUtcNow()).ToString(), 0) : LastOf(tail[..end]);
        _length = _file!.Length;
        if (torn.Length == 0)
        {
            return;
        }

        using (var aside = new FileStream(path + ".torn", FileMode.Append, FileAccess.Write))
        {
            aside.Write(torn);
            aside.WriteByte((byte)'\n');
        }

        _file.SetLength(_file.Length - torn.Length);
        var now = clock.GetUtcNow();
        Write([new AuditRecord { Id = Guid.CreateVersion7(now), At = now, Kind = AuditKind.Recovery, TornBytes = torn.Length }]);
    }

    private byte[] ReadTail()
    {
        var bytes = new byte[Math.Min(_file!.Length, LongestLine)];
        _file.Position = _file.Length - bytes.Length;
        _file.ReadExactly(bytes);
        return bytes;
    }

    private static (string LogId, long Sequence) LastOf(byte[] wholeLines)
    {
        var start = wholeLines.AsSpan(0, wholeLines.Length - 1).LastIndexOf((byte)'\n') + 1;
        try
        {
            using var record = JsonDocument.Parse(wholeLines.AsMemory(start));
            return (record.RootElement.GetProperty("log_id").GetString()!, record.RootElement.GetProperty("seq").GetInt64());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new IOException("The last line of the trail is no record of it.", e);
        }
    }

    private FileStream Lock()
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException) when (File.Exists(path + ".lock") && clock.GetElapsedTime(started) < LockPatience)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(1));
            }
        }
    }
}
