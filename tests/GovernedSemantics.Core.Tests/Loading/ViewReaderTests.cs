using GovernedSemantics.Expressions;
using GovernedSemantics.Loading;
using GovernedSemantics.Model;

namespace GovernedSemantics.Tests.Loading;

public sealed class ViewReaderTests
{
    [Theory]
    [InlineData("", "public|stores")]
    [InlineData("relation: shops", "public|shops")]
    [InlineData("relation: sales.shops", "sales_prod|shops")]
    [InlineData("relation: other.shops", "other|shops")]
    [InlineData("relation: wh.sales.shops", "wh|sales_prod|shops")]
    [InlineData("relation: [sales, \"shops.v2\"]", "sales_prod|shops.v2")]
    public void Reads_relations_and_puts_physical_schemas_in_place(string relation, string parts) =>
        Read(relation).Relation.ShouldBe(parts.Split('|'));

    [Theory]
    [InlineData("relation: a.b.c.d", "is not one to three names")]
    [InlineData("relation: a..b", "is not one to three names")]
    [InlineData("relation: []", "is not one to three names")]
    [InlineData("relation: sales.g_1", "starts with g_, which the compiler keeps for its own names")]
    public void Refuses_what_is_no_relation(string relation, string defect) =>
        Load(relation).Errors.ShouldHaveSingleItem().Message.ShouldBe($"the relation of view \"stores\" {defect}.");

    [Fact]
    public void Reads_columns_with_their_defaults()
    {
        var view = Read("");

        view.Columns.Select(c => (c.Name, c.PhysicalName, c.Type.ToString(), c.Classification, c.Storage, c.Zone)).ShouldBe(
        [
            ("store_id", "StoreId", "integer", Classification.Public, TimeStorage.Iso, null),
            ("town", "town", "string", Classification.Internal, TimeStorage.Iso, null),
            ("opened_at", "opened_at", "datetime", Classification.Internal, TimeStorage.UnixMs, "America/New_York"),
            ("size", "size", "decimal(8,3)", Classification.Internal, TimeStorage.Iso, null),
        ]);
        (view.Owner, view.Source.Name).ShouldBe(("analytics@example.com", "lake"));
    }

    [Fact]
    public void Reads_an_observed_refresh() =>
        Read("refresh: {column: opened_at}").Refresh!.Column!.Name.ShouldBe("opened_at");

    [Fact]
    public void Reads_a_scheduled_refresh()
    {
        var refresh = Read("refresh: {every: 1 day, at: \"05:00\"}").Refresh.ShouldNotBeNull();
        (refresh.Column, refresh.Every, refresh.At).ShouldBe((null, new Duration(1, TimeGrain.Day), new TimeOnly(5, 0)));
    }

    [Theory]
    [InlineData("decimal(12,2)", 12, 2)]
    [InlineData("decimal(12, 2)", 12, 2)]
    [InlineData("decimal(38,18)", 38, 18)]
    [InlineData("decimal(39,2)", 0, 0)]
    [InlineData("decimal(2,3)", 0, 0)]
    [InlineData("decimal(38,19)", 0, 0)]
    [InlineData("decimal(0,0)", 0, 0)]
    [InlineData("decimal", 0, 0)]
    [InlineData("DECIMAL(1,1)", 0, 0)]
    public void Reads_decimal_types(string text, int precision, int scale) =>
        ColumnTypes.Parse(text).ShouldBe(precision == 0 ? null : DataType.Decimal(precision, scale));

    private static ApprovedView Read(string extra) => Load(extra).Value.Project.Views.Single(v => v.Name == "stores");

    private static Diagnostics.Result<LoadedModel> Load(string extra)
    {
        var files = TestProjects.Shop.Select(f => f with { Text = f.Text.Replace("One row per", "One row for each", StringComparison.Ordinal) });
        files = files.Select(f => f with { Text = f.Text.Replace("    description: One row for", "    source: warehouse\n    description: One row for", StringComparison.Ordinal) });
        return ModelLoader.Load([.. files, new("extra.yml", """
            data_sources:
              - {name: lake, database: postgres, connection: "${LAKE}", schemas: {sales: sales_prod}}
            views:
              - name: stores
                source: lake
                description: One row per store.
                EXTRA
                columns:
                  - {name: store_id, column: StoreId, type: integer, classification: public}
                  - {name: town, type: string}
                  - {name: opened_at, type: datetime, storage: unix_ms, zone: America/New_York}
                  - {name: size, type: "decimal(8,3)"}
            """.Replace("EXTRA", extra, StringComparison.Ordinal))]);
    }
}
