using GovernedSemantics.Engine.Databases;
using GovernedSemantics.Loading;

namespace GovernedSemantics.Engine.Storage;

/// <summary>One state of a project, whole: what a question starts with it also ends with, whatever is reloaded meanwhile.</summary>
internal sealed record ProjectSnapshot(string Folder, LoadedModel Model, DatabaseCatalog Databases);
