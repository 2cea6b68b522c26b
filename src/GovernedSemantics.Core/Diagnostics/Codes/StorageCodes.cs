using System.Collections.Immutable;

namespace GovernedSemantics.Diagnostics;

/// <summary>GS71 reading a project folder and resolving connection texts.</summary>
internal static class StorageCodes
{
    public static readonly DiagnosticDescriptor MissingVariable = new("GS7101", "missing-connection-variable", Severity.Error,
        "The connection of data source \"{0}\" refers to the environment variable {1}, which is not set.",
        "Set the variable where the program runs.");

    public static readonly DiagnosticDescriptor MissingFile = new("GS7102", "missing-connection-file", Severity.Error,
        "The connection of data source \"{0}\" refers to the file {1}, which cannot be read.",
        "Put the file there and let the program read it.");

    public static readonly DiagnosticDescriptor BadConnection = new("GS7103", "malformed-connection", Severity.Error,
        "The connection text of data source \"{0}\" is not one that its database understands.",
        "SQLite takes the path of a file; PostgreSQL and SQL Server take keyword=value pairs, separated by semicolons.");

    public static readonly DiagnosticDescriptor NoProjectFolder = new("GS7111", "no-project-folder", Severity.Error,
        "The project folder {0} does not exist.",
        "Name a folder that holds a project.yml; gsem init makes one.");

    public static readonly DiagnosticDescriptor NoProjectFile = new("GS7112", "no-project-file", Severity.Error,
        "The folder {0} holds no project.yml.",
        "Name the folder of a project; gsem init makes one.");

    public static readonly DiagnosticDescriptor LinkLeavesProject = new("GS7113", "link-leaves-project", Severity.Error,
        "{0} is a link to something outside the project folder.",
        "Put the file itself into the project folder.");

    public static readonly DiagnosticDescriptor FileTooLarge = new("GS7114", "project-file-too-large", Severity.Error,
        "{0} is larger than the {1} bytes that a model file may have.",
        "Split the file; the files of a project may be arranged in any way.");

    public static readonly DiagnosticDescriptor ProjectTooLarge = new("GS7115", "project-too-large", Severity.Error,
        "The project has more than {0} model files or more than {1} bytes of them.",
        "Check that the folder is a project and not a folder above it.");

    public static readonly DiagnosticDescriptor FileUnreadable = new("GS7116", "project-file-unreadable", Severity.Error,
        "{0} cannot be read as UTF-8 text.",
        "Save the file as UTF-8 and let the program read it.");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        MissingVariable, MissingFile, BadConnection, NoProjectFolder, NoProjectFile, LinkLeavesProject, FileTooLarge, ProjectTooLarge,
        FileUnreadable,
    ];
}
