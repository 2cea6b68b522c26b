using System.CommandLine;
using GovernedSemantics.Cli.Output;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Storage;

namespace GovernedSemantics.Cli.Commands;

/// <summary><c>gsem validate</c>: all defects of a project at once. No database is opened.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        var project = Arguments.Project();
        var format = Arguments.Format("text", "json", "sarif", "github");
        var command = new ExampleCommand(
            "validate",
            "Checks a project and tells all its defects at once. No database is opened.",
            "gsem validate models/retail",
            "gsem validate --format sarif > gsem.sarif",
            "gsem validate --format github")
        {
            project, format,
        };
        command.SetAction(async (parsed, _) =>
        {
            var named = parsed.GetValue(project)!;
            return await RunAsync(terminal.FullPath(named), named, parsed.GetValue(format)!, terminal);
        });
        return command;
    }

    private static async Task<int> RunAsync(string folder, string named, string format, Terminal terminal)
    {
        var opened = ModelStore.Open(folder, terminal.Environment);
        var settings = Directory.Exists(folder) ? ServerSettings.Read(folder) : ServerSettings.Default;
        var store = opened.IsOk ? opened.Value : null;
        await using (store)
        {
            var defects = (store?.Current.Model.Warnings ?? opened.Errors).AddRange(settings.Errors);
            var prefix = named is "." ? "" : named.TrimEnd('/', '\\') + "/";
            switch (format)
            {
                case "json":
                    terminal.Output.Write(ValidationJson.Text(defects) + "\n");
                    break;
                case "sarif":
                    terminal.Output.Write(Sarif.Text(defects, prefix) + "\n");
                    break;
                case "github":
                    GitHubAnnotations.Write(terminal.Output, defects, prefix);
                    break;
                default:
                    new DiagnosticText(terminal.Error, terminal.HasColour, new FileLines(folder).Of).Write(defects);
                    terminal.Output.Write(Summary(store, defects.Length) + "\n");
                    break;
            }

            return ExitCodes.OfValidation([.. defects.Where(d => d.Severity == Severity.Error)]);
        }
    }

    private static string Summary(ModelStore? store, int defects)
    {
        if (store is null)
        {
            return defects == 1 ? "1 defect." : $"{defects} defects.";
        }

        var project = store.Current.Model.Project;
        var warnings = defects switch { 0 => "no warnings", 1 => "1 warning", _ => $"{defects} warnings" };
        return $"{project.Name} is valid: {project.Models.Length} models, {project.Metrics.Count} metrics, {project.Views.Length} views, {warnings}.";
    }
}
