using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GovernedSemantics.Model;

namespace GovernedSemantics.Engine.Execution;

/// <summary>
/// Members that are known to exist, each for the caller who saw them: what one caller may see says nothing to another. Only existence is
/// kept,
/// and a member that was there counts as there until the project is reloaded.
/// </summary>
internal sealed class KnownMembers
{
    private const int MostCallers = 1_000;

    // By the dimension object: a reloaded project has new ones, and the old go with it.
    private readonly ConditionalWeakTable<Dimension, ConcurrentDictionary<(string UseCase, string Subject), MemberSet>> _byDimension = [];

    public MemberSet Of(Dimension dimension, string useCase, string subject)
    {
        var callers = _byDimension.GetValue(dimension, static _ => new());
        if (callers.Count > MostCallers)
        {
            callers.Clear();
        }

        return callers.GetOrAdd((useCase, subject), static _ => new());
    }

    internal sealed class MemberSet
    {
        private const int MostMembers = 10_000;

        private readonly ConcurrentDictionary<string, bool> _members = new(StringComparer.Ordinal);

        public bool Contains(string member) => _members.ContainsKey(member);

        public void Add(IEnumerable<string> members)
        {
            foreach (var member in members)
            {
                if (_members.Count < MostMembers)
                {
                    _members.TryAdd(member, true);
                }
            }
        }
    }
}
