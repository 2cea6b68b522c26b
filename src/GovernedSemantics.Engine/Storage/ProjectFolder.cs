using System.Collections.Immutable;
using System.Text;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Loading;

namespace GovernedSemantics.Engine.Storage;

/// <summary>
/// The model files of a project folder: every <c>*.yml</c> below it, in the order of their paths. Links that lead out of the folder and
/// files far beyond what a person writes are refused. Folders whose name starts with a dot and the <c>service.yml</c> at the top are not
/// looked at.
/// </summary>
internal static class ProjectFolder
{
    public const int LargestFile = 4 * 1024 * 1024;
    public const int MostFiles = 5_000;
    public const long LargestProject = 64L * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The files; fails with every defect that was found.</summary>
    public static Result<ProjectFiles> Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
        {
            return StorageCodes.NoProjectFolder.At(Location.None, folder);
        }

        if (!File.Exists(Path.Combine(root, "project.yml")))
        {
            return StorageCodes.NoProjectFile.At(Location.None, folder);
        }

        var bag = new DiagnosticBag();
        var paths = new List<string>();
        Collect(root, root, paths, bag);
        paths.Sort(StringComparer.Ordinal);
        var files = ReadAll(root, paths, bag);
        return bag.HasErrors ? Result<ProjectFiles>.Fail(bag.Sorted()) : new ProjectFiles(root, files);
    }

    private static void Collect(string root, string folder, List<string> paths, DiagnosticBag bag)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            var relative = Relative(root, entry.FullName);
            var isModelFile = entry.Name.EndsWith(".yml", StringComparison.Ordinal);
            if (entry.Name.StartsWith('.') || (entry is FileInfo && !isModelFile) || relative == ServerSettings.FileName)
            {
                continue;
            }

            if (LeavesProject(entry, root))
            {
                bag.Add(StorageCodes.LinkLeavesProject.At(Location.None, relative));
            }
            else if (entry is FileInfo)
            {
                paths.Add(relative);
            }
            else if (entry.LinkTarget is null)
            {
                Collect(root, entry.FullName, paths, bag);
            }
        }
    }

    // A link to a place inside the folder is fine; whatever cannot be followed is taken for one that leads out.
    private static bool LeavesProject(FileSystemInfo entry, string root)
    {
        if (entry.LinkTarget is null)
        {
            return false;
        }

        try
        {
            var relative = Path.GetRelativePath(root, entry.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
            return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative);
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static ImmutableArray<SourceFile> ReadAll(string root, List<string> paths, DiagnosticBag bag)
    {
        var files = ImmutableArray.CreateBuilder<SourceFile>(Math.Min(paths.Count, MostFiles));
        var bytes = 0L;
        foreach (var path in paths)
        {
            if (files.Count >= MostFiles || bytes > LargestProject)
            {
                bag.Add(StorageCodes.ProjectTooLarge.At(Location.None, MostFiles, LargestProject));
                break;
            }

            if (ReadOne(root, path, bag) is { } text)
            {
                bytes += text.Length;
                files.Add(new SourceFile(path, text));
            }
        }

        return files.DrainToImmutable();
    }

    private static string? ReadOne(string root, string path, DiagnosticBag bag)
    {
        try
        {
            using var file = new FileStream(Path.Combine(root, path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (file.Length > LargestFile)
            {
                bag.Add(StorageCodes.FileTooLarge.At(Location.None, path, LargestFile));
                return null;
            }

            using var reader = new StreamReader(file, StrictUtf8, detectEncodingFromByteOrderMarks: false);
            return reader.ReadToEnd();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            bag.Add(StorageCodes.FileUnreadable.At(Location.None, path));
            return null;
        }
    }

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}

/// <summary>The text of a project's files, with its folder as an absolute path.</summary>
internal sealed record ProjectFiles(string Folder, ImmutableArray<SourceFile> Files);
