using System.Text;
using GovernedSemantics.Engine.Storage;

namespace GovernedSemantics.Engine.Tests.Storage;

public sealed class ProjectFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gsem-folder-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Reads_every_model_file_below_in_the_order_of_the_paths()
    {
        Write("project.yml", "project: {}");
        Write("sales/orders.yml", "# ü");
        Write("Zebra.yml", "");
        Write("a.yml", "\ufeffviews: []");
        Write("notes.md", "no model");
        Write(".gsem/x.yml", "not looked at");

        var files = ProjectFolder.Read(_folder.FullName).Value.Files;

        files.Select(file => file.Path).ShouldBe(["Zebra.yml", "a.yml", "project.yml", "sales/orders.yml"]);
        files.Single(file => file.Path == "sales/orders.yml").Text.ShouldBe("# ü");
    }

    [Fact]
    public void Names_a_missing_folder_and_a_folder_without_a_project()
    {
        ProjectFolder.Read(Path.Combine(_folder.FullName, "none")).Errors.Single().Code.ShouldBe("GS7111");
        ProjectFolder.Read(_folder.FullName).Errors.Single().Code.ShouldBe("GS7112");
    }

    [Fact]
    public void Refuses_links_that_lead_out_and_takes_those_that_do_not()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Write("project.yml", "project: {}");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "inside.yml"), Path.Combine(_folder.FullName, "project.yml"));
        ProjectFolder.Read(_folder.FullName).Value.Files.Select(f => f.Path).ShouldBe(["inside.yml", "project.yml"]);

        var outside = Path.Combine(Directory.CreateTempSubdirectory("gsem-outside-").FullName, "secret.yml");
        File.WriteAllText(outside, "secret: true");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "outside.yml"), outside);
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "folder"), Path.GetDirectoryName(outside)!);
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "loop.yml"), Path.Combine(_folder.FullName, "loop.yml"));

        var errors = ProjectFolder.Read(_folder.FullName).Errors;

        errors.Select(e => e.Code).Distinct().ShouldBe(["GS7113"]);
        errors.Select(e => e.Message.Split(' ')[0]).Order(StringComparer.Ordinal).ShouldBe(["folder", "loop.yml", "outside.yml"]);
        Directory.Delete(Path.GetDirectoryName(outside)!, recursive: true);
    }

    [Fact]
    public void Refuses_files_that_are_too_large_or_no_text_and_names_them_all()
    {
        Write("project.yml", "project: {}");
        File.WriteAllBytes(Path.Combine(_folder.FullName, "latin.yml"), Encoding.Latin1.GetBytes("# ü"));
        Write("large.yml", new string('#', ProjectFolder.LargestFile + 1));

        ProjectFolder.Read(_folder.FullName).Errors.Select(e => e.Code).Order(StringComparer.Ordinal).ShouldBe(["GS7114", "GS7116"]);
    }

    [Fact]
    public void Refuses_a_folder_with_more_files_than_a_project_has()
    {
        Write("project.yml", "project: {}");
        for (var i = 0; i < ProjectFolder.MostFiles; i++)
        {
            Write($"m{i}.yml", "");
        }

        ProjectFolder.Read(_folder.FullName).Errors.Single().Code.ShouldBe("GS7115");
    }

    private void Write(string path, string text)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }
}
