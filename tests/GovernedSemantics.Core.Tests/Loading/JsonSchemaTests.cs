using System.Text.Json.Nodes;
using GovernedSemantics.Loading;
using GovernedSemantics.Metrics;
using GovernedSemantics.Tests.Guards;

namespace GovernedSemantics.Tests.Loading;

public sealed class JsonSchemaTests
{
    private const string Update = "GSEM_UPDATE_GOLDEN";

    private static readonly string Text = JsonSchema.Text(DocumentSet.Spec);

    // The validator follows references into the keyword that older drafts have for the same thing.
    private static readonly Task<NJsonSchema.JsonSchema> Schema =
        NJsonSchema.JsonSchema.FromJsonAsync(Text.Replace("$defs", "definitions", StringComparison.Ordinal));


    private static readonly string Models = Path.Combine(RepositoryFolder.Path, "models");

    public static TheoryData<string> ModelFiles =>
        [.. Directory.EnumerateFiles(Models, "*.yml", SearchOption.AllDirectories)
            .Where(f => !IsNoModelDocument(f))
            .Select(f => Path.GetRelativePath(RepositoryFolder.Path, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Fact]
    public void Is_the_file_that_editors_use()
    {
        var path = Path.Combine(Models, "schema", "gsem.schema.json");
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Text);
        }

        File.ReadAllText(path).ShouldBe(Text, $"{Update}=1 writes the file anew");
    }

    [Theory]
    [MemberData(nameof(ModelFiles))]
    public async Task Accepts_every_file_of_the_examples(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Path, file));

        (await Validate(text)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(ModelFiles))]
    public async Task Is_named_in_the_first_line_of_every_file(string file)
    {
        var path = Path.Combine(RepositoryFolder.Path, file);
        var first = (await File.ReadAllLinesAsync(path))[0];

        first.ShouldStartWith("# yaml-language-server: $schema=");
        var schema = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, first["# yaml-language-server: $schema=".Length..]));
        Path.GetRelativePath(RepositoryFolder.Path, schema).Replace('\\', '/').ShouldBe("models/schema/gsem.schema.json");
    }

    [Fact]
    public async Task Accepts_the_shop()
    {
        foreach (var file in TestProjects.Shop)
        {
            (await Validate(file.Text)).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("metrics: [{name: m, description: d, model: orders, agg: count}]")]
    [InlineData("metrics: [{name: m, description: d, type: simple, agg: sum, expr: 1, fill_with: null}]")]
    [InlineData("metrics: [{name: m, description: d, type: ratio, numerator: a, denominator: {metric: b, filter: x}}]")]
    [InlineData("metrics: [{name: m, description: d, type: derived, expr: a + 1, inputs: [a, {metric: b, default: 0.5}]}]")]
    [InlineData("metrics: [{name: m, description: d, type: cumulative, metric: a, window: 28 days, formerly: old, unit: {from: order.currency}}]")]
    [InlineData("metrics: [{name: m, description: d, agg: sum, expr: a, non_additive: {time: as_of, per: [account]}, formerly: [old, older]}]")]
    [InlineData("metrics: [{name: m, description: d, type: derived, expr: a - b, inputs: [{metric: a, offset: 1 month}, {metric: b, offset_to: year}]}]")]
    [InlineData("metrics: [{name: m, description: d, type: conversion, base: a, conversion: b, entity: c, window: 7 days, calculation: count, same: [d, e.f], count_all: true}]")]
    [InlineData("metrics: [{name: m, description: d, type: share, metric: a, of: all}, {name: n, description: d, type: share, metric: a, of: []}]")]
    [InlineData("metrics: [{name: m, description: d, type: rank, metric: a, over: [metric_time, b.c], by: asc}, {name: n, description: d, type: rank, metric: a}]")]
    [InlineData("metrics: [{name: m, description: d, type: lag, metric: a, periods: 1}, {name: n, description: d, type: moving, metric: a, periods: 3}]")]
    [InlineData("metrics: [{name: m, description: d, type: average_per, metric: a, grain: week, segments: b.c, cohort: {entity: e, metric: f, op: between, values: [1, 2.5]}}]")]
    [InlineData("views: [{name: orders, description: d, relation: [sales, a.b], refresh: {every: 1 day, at: \"05:00\"}, columns: [{name: a, type: \"decimal(12,2)\"}]}]")]
    public async Task Accepts_what_the_language_has(string text) => (await Validate(text)).ShouldBeEmpty();

    [Theory]
    [InlineData("metric: []")]
    [InlineData("metrics: {name: m}")]
    [InlineData("metrics: [{name: m, description: d, agg: count, colour: red}]")]
    [InlineData("metrics: [{name: m, description: d, agg: cuont}]")]
    [InlineData("metrics: [{name: m, agg: count}]")]
    [InlineData("metrics: [{name: M, description: d, agg: count}]")]
    [InlineData("metrics: [{name: a__b, description: d, agg: count}]")]
    [InlineData("metrics: [{name: m, description: d, type: ratio, numerator: a}]")]
    [InlineData("metrics: [{name: m, description: d, type: ratio, numerator: a, denominator: b, agg: sum}]")]
    [InlineData("metrics: [{name: m, description: d, type: cumulative, metric: a, window: a week}]")]
    [InlineData("metrics: [{name: m, description: d, agg: count, hidden: maybe}]")]
    [InlineData("metrics: [{name: m, description: d, type: lag, metric: a, periods: one}]")]
    [InlineData("metrics: [{name: m, description: d, type: lag, metric: a, periods: 1, over: all}]")]
    [InlineData("metrics: [{name: m, description: d, type: share, metric: a}]")]
    [InlineData("metrics: [{name: m, description: d, type: rank, metric: a, by: down}]")]
    [InlineData("metrics: [{name: m, description: d, type: conversion, base: a, conversion: b}]")]
    [InlineData("metrics: [{name: m, description: d, agg: count, cohort: {entity: e, metric: f, op: like, values: [1]}}]")]
    [InlineData("metrics: [{name: m, description: d, type: derived, expr: a, inputs: [{metric: a, offset: a month}]}]")]
    [InlineData("views: [{name: v, description: d, columns: [{name: a, type: integer, storage: text}]}]")]
    [InlineData("project: {version: one, name: p, description: d, owner: o}")]
    public async Task Refuses_what_the_language_does_not_have(string text) => (await Validate(text)).ShouldNotBeEmpty();

    [Fact]
    public void Describes_every_key_and_closes_every_map()
    {
        var root = JsonNode.Parse(Text)!.AsObject();
        var maps = root["$defs"]!.AsObject().Select(d => d.Value!.AsObject()).Prepend(root).ToList();

        maps.Count.ShouldBeGreaterThan(20);
        foreach (var map in maps)
        {
            map["additionalProperties"]!.GetValue<bool>().ShouldBeFalse();
            map["properties"]!.AsObject().ShouldAllBe(p => p.Value!["description"]!.GetValue<string>().Length > 3);
        }
    }

    [Fact]
    public void Holds_a_map_for_every_kind_of_metric()
    {
        var defined = JsonNode.Parse(Text)!["$defs"]!.AsObject().Select(d => d.Key);

        MetricKind.All.Select(k => "metric_" + k.Name).ShouldBeSubsetOf(defined);
    }

    [Fact]
    public async Task Gives_only_examples_that_it_accepts_itself()
    {
        var schema = await Schema;
        var examples = JsonNode.Parse(Text)!["$defs"]!.AsObject()
            .SelectMany(d => d.Value!["properties"]!.AsObject().Select(p => (map: d.Key, key: p.Key, values: p.Value!["examples"]?.AsArray())))
            .Where(e => e.values is not null)
            .ToList();

        examples.Count.ShouldBeGreaterThan(20);
        foreach (var (map, key, values) in examples)
        {
            schema.Definitions[map].Properties[key].Validate(values![0]!.ToJsonString()).ShouldBeEmpty($"{map}.{key}");
        }
    }

    private static async Task<string[]> Validate(string text) =>
        [.. (await Schema).Validate(YamlToJson.Convert("file.yml", text).ToJsonString()).Select(e => e.ToString())];

    // Approvals are written by the program; service.yml configures what is not meaning.
    private static bool IsNoModelDocument(string path) => Path.GetFileName(path) is "approvals.yml" or "service.yml";
}
