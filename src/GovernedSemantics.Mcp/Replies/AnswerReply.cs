using System.Text.Json;
using System.Text.Json.Nodes;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Engine;
using GovernedSemantics.Requests;

namespace GovernedSemantics.Mcp.Replies;

/// <summary>An answer within the budget: rows that do not fit are left to the next page, which is named together with what cut them.</summary>
internal static class AnswerReply
{
    public static ToolReply Of(Answer answer, MetricRequest request)
    {
        // explain_query shows the statement; repeating it with every answer would cost more than the rows.
        var shown = answer with { Provenance = answer.Provenance with { Sql = null } };
        var budget = request.Limit is null ? ReplyBudget.Default : ReplyBudget.Most;
        shown = WithFittingTotals(shown, budget / 2);
        return ReplyBudget.Fit(shown.Rows.Length, budget, rows => Page(shown, request, rows));
    }

    // Rows that do not fit come with the next page; totals have none, so they are cut, and it is said.
    private static Answer WithFittingTotals(Answer answer, int most)
    {
        var count = answer.Totals?.ByTime.Length ?? 0;
        var cut = answer;
        while (count > 0 && Length(cut) > most)
        {
            count /= 2;
            cut = answer with { Totals = answer.Totals! with { ByTime = answer.Totals.ByTime[..count] } };
        }

        return ReferenceEquals(cut, answer) ? answer : cut with { Warnings = cut.Warnings.Add(RequestCodes.TotalsCut.At(Location.None, count)) };
    }

    private static int Length(Answer answer) => AnswerText.Of(answer with { Rows = [] }, null).Length;

    private static ToolReply Page(Answer answer, MetricRequest request, int rows)
    {
        var whole = rows == answer.Rows.Length;
        var page = whole ? answer : answer with
        {
            Rows = answer.Rows[..rows],
            Marks = answer.Marks.RemoveAll(mark => mark.Row >= rows),
            Truncated = true,
        };
        var next = page.Truncated ? new NextPage(request.Skip + rows, !whole ? "characters" : rows == request.Limit ? "limit" : "use_case") : null;
        var structured = PlainJson.Of(json => Json(page, next).WriteTo(json));
        return new ToolReply(structured, AnswerText.Of(page, next));
    }

    private static JsonObject Json(Answer page, NextPage? next)
    {
        var json = JsonNode.Parse(AnswerJson.ToUtf8(page))!.AsObject();
        next?.AddTo(json);
        return json;
    }
}

/// <summary>Where to read on, and what cut this page: <c>limit</c>, <c>use_case</c> or <c>characters</c>.</summary>
internal sealed record NextPage(int Skip, string CutBy)
{
    public void AddTo(JsonObject json) => json["next"] = new JsonObject { ["skip"] = Skip, ["cut_by"] = CutBy };

    public override string ToString() => $"more: skip {Skip} (cut by {CutBy})";
}
