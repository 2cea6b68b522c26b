using System.Collections.Immutable;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Governance;
using GovernedSemantics.Model;

namespace GovernedSemantics.Loading;

/// <summary>A project that passed every rule, with the warnings that were left.</summary>
internal sealed record LoadedModel(Project Project, PolicySet Policies, ImmutableArray<Diagnostic> Warnings);

/// <summary>One file of a project: its path relative to the project folder (with forward slashes) and its text.</summary>
internal sealed record SourceFile(string Path, string Text);
