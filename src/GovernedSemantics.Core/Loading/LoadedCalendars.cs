using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using GovernedSemantics.Diagnostics;
using GovernedSemantics.Model;

namespace GovernedSemantics.Loading;

/// <summary>Puts the periods of calendars into a model. The hash of the model then covers their rows too.</summary>
internal static class LoadedCalendars
{
    /// <param name="model">The model as its files say it.</param>
    /// <param name="read">For each calendar of the project, in order, its periods or what is wrong with its rows.</param>
    public static LoadedModel Into(LoadedModel model, ImmutableArray<Result<CalendarPeriods>> read)
    {
        var project = model.Project;
        var grains = project.Calendars.Zip(read).SelectMany(c => c.First.Grains.Select((_, i) => (c.Second, i)));
        var time = project.Time with { Calendars = [.. project.Time.Calendars.Zip(grains).Select(g => With(g.First, g.Second.Second, g.Second.i))] };
        return model with { Project = project.With(time, Hash(project, read)) };
    }

    private static CalendarGrain With(CalendarGrain grain, Result<CalendarPeriods> read, int index) => new()
    {
        Calendar = grain.Calendar,
        Name = grain.Name,
        ShortName = grain.ShortName,
        IdType = grain.IdType,
        Periods = read.TryGet(out var periods) ? periods.Grains[index] : [],
        Problems = read.Errors,
    };

    // Where rows are missing the model answers less, so it is another one.
    private static string Hash(Project project, ImmutableArray<Result<CalendarPeriods>> read)
    {
        var parts = project.Calendars.Zip(read).Select(c => $"{c.First.Name}={(c.Second.TryGet(out var periods) ? periods.Hash : "none")}");
        var text = string.Join('\n', parts.Order(StringComparer.Ordinal).Prepend(project.Hash));
        return "gs1:sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
