using Acornima.Ast;
using Jint;

namespace Metabot.Server.JavaScript;

// A bot runs the same few texts again and again; each is parsed once.
internal static class PreparedScripts
{
    private const int Kept = 256;
    private const int LongestKept = 16 * 1024;

    private static readonly Dictionary<string, Prepared<Script>> Known = [];

    public static Prepared<Script> Find(string code) => Find(code, JavaScriptSyntax.Prepare);

    // A script and a library of the same text are two: what stands before the text tells them apart.
    public static Prepared<Script> FindModule(string file, string code) => Find($"\0{file}\0{code}", _ => JavaScriptSyntax.PrepareModule(file, code));

    private static Prepared<Script> Find(string code, Func<string, Prepared<Script>> prepare)
    {
        lock (Known)
        {
            if (Known.TryGetValue(code, out var known))
            {
                return known;
            }
        }

        var script = prepare(code);
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
