using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine.Databases;
using GovernedSemantics.Engine.Execution;
using GovernedSemantics.Engine.Storage;
using GovernedSemantics.Governance;
using GovernedSemantics.Loading;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Engine.Tests.Cases;

/// <summary>Asks the engine what a case asks, with the clock that the case sets.</summary>
internal static class CaseEngine
{
    /// <param name="golden">What is asked, by whom and when.</param>
    /// <param name="folder">A copy of the project whose connection leads to the fixture.</param>
    public static async Task<Result<Answer>> AskAsync(GoldenCase golden, string folder)
    {
        var loaded = Load(folder);
        await using var databases = new DatabaseCatalog(loaded.Project, new ConnectionResolver(folder, _ => null));
        var compiled = Compile(golden, loaded);
        if (!compiled.TryGet(out var request))
        {
            return Result<Answer>.Fail(compiled.Errors);
        }

        var log = new List<LogEntry>();
        var result = await new QueryExecutor(databases, TimeProvider.System, log.Add)
            .ExecuteAsync(request.Query, new ExecutionLimits(2_000, 20_000, ExecutionLimits.DefaultBytes, TimeSpan.FromSeconds(30)), "case", default);
        log.ShouldBeEmpty();
        return result.Map(rows => AnswerBuilder.Build(request, rows, null, "", "case"));
    }

    public static Result<CompiledRequest> Compile(GoldenCase golden, string folder) => Compile(golden, Load(folder));

    private static Result<CompiledRequest> Compile(GoldenCase golden, LoadedModel loaded) =>
        RequestReader.FromYaml(golden.Request).Then(request => SemanticCompiler.Compile(loaded, Caller(golden), request, golden.Now));

    private static Principal Caller(GoldenCase golden) =>
        new() { Subject = "case", Name = "The reader of the cases", Roles = golden.Roles, ClientId = "cases" };

    private static LoadedModel Load(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.yml").Order(StringComparer.Ordinal)
            .Select(f => new SourceFile(Path.GetRelativePath(folder, f), File.ReadAllText(f)));
        return ModelLoader.Load([.. files]).Value;
    }
}
