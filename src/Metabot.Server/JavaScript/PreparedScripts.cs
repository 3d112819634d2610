using Acornima.Ast;
using Jint;

namespace Metabot.Server.JavaScript;

// A bot runs the same few texts again and again; each is parsed once.
internal static class PreparedScripts
{
    private const int Kept = 256;
    private const int LongestKept = 16 * 1024;

    private static readonly Dictionary<string, Prepared<Script>> Known = [];

    public static Prepared<Script> Find(string code)
    {
        lock (Known)
        {
            if (Known.TryGetValue(code, out var known))
            {
                return known;
            }
        }

        var script = JavaScriptSyntax.Prepare(code);
        lock (Known)
        {
            if (Known.Count >= Kept)
            {
                Known.Clear();
            }

            if (code.Length <= LongestKept)
            {
                Known[code] = script;
            }
        }

        return script;
    }
}
