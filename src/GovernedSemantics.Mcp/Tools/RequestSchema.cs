namespace GovernedSemantics.Mcp.Tools;

/// <summary>The metric request as tools declare it.</summary>
internal static class RequestSchema
{
    /// <summary>With what a model needs to write one.</summary>
    public const string Explained = """
        {"type": "object", "additionalProperties": false, "properties": {
          "question": {"type": "string", "description": "The person's own words; recorded, not interpreted."},
          "metrics": {"type": "array", "items": {"type": "string"}, "examples": [["revenue"]]},
          "group_by": {"type": "array", "items": {"type": "string"}, "description": "Dimensions, or metric_time.<grain>.",
            "examples": [["metric_time.week", "customer.region"]]},
          "filters": {"type": "array", "description": "All must hold. {field, op, values} by dimension or metric, {entity, metric, op, values} by a metric of each entity, {segment}, or a group: {any: [...]}, {all: [...]}, {not: {...}}.",
            "examples": [[{"field": "customer.region", "op": "in", "values": ["DE", "FR"]}]],
            "items": {"type": "object", "additionalProperties": false, "properties": {"field": {"type": "string"},
              "entity": {"type": "string"}, "metric": {"type": "string"}, "segment": {"type": "string"},
              "op": {"type": "string", "enum": ["equals", "not_equals", "in", "not_in", "gt", "gte", "lt", "lte", "between", "is_null", "is_not_null",
                "contains", "not_contains", "starts_with", "ends_with"]},
              "values": {"type": "array"}, "any": {"type": "array"}, "all": {"type": "array"}, "not": {"type": "object"}}}},
          "time": {"type": "object", "additionalProperties": false,
            "description": "One form: last (complete periods), from/to (to is excluded), this, previous or to_date (a grain), or all.",
            "examples": [{"last": "8 weeks"}, {"from": "2026-01-01", "to": "2026-04-01"}],
            "properties": {"last": {"type": "string"}, "include_current": {"type": "boolean"}, "from": {"type": "string"}, "to": {"type": "string"},
              "this": {"type": "string"}, "previous": {"type": "string"}, "to_date": {"type": "string"}, "all": {"type": "boolean"},
              "compare": {"type": "string", "description": "previous_period, previous_year or a duration."}}},
          "as_of": {"type": "string", "description": "A date that stands for today."},
          "totals": {"type": "boolean"},
          "order_by": {"type": "array", "items": {"type": "object", "additionalProperties": false, "required": ["field"],
            "properties": {"field": {"type": "string"}, "direction": {"type": "string", "enum": ["asc", "desc"]}}}},
          "limit": {"type": "integer", "minimum": 1},
          "skip": {"type": "integer", "minimum": 0},
          "use_case": {"type": "string"}}}
        """;

    /// <summary>The keys alone, for a tool whose description names the other one: every client reads the whole list at its start.</summary>
    public const string Short = """
        {"type": "object", "additionalProperties": false, "properties": {
          "question": {"type": "string"}, "metrics": {"type": "array", "items": {"type": "string"}, "examples": [["revenue"]]},
          "group_by": {"type": "array", "items": {"type": "string"}}, "filters": {"type": "array"}, "time": {"type": "object", "examples": [{"last": "8 weeks"}]},
          "as_of": {"type": "string"}, "totals": {"type": "boolean"}, "order_by": {"type": "array"}, "limit": {"type": "integer"}, "skip": {"type": "integer"}, "use_case": {"type": "string"}}}
        """;
}
