using System.Security.Cryptography;
using System.Text;
using GovernedSemantics.Sql;

namespace GovernedSemantics.Engine.Execution;

/// <summary>Names a statement by its text: <c>gs1:sha256:...</c>.</summary>
internal static class StatementHash
{
    public static string Of(CompiledQuery query) =>
        "gs1:sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query.Text)));
}
