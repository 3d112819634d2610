using System.Collections.Concurrent;
using Acornima.Ast;
using Jint;

namespace Metabot.Server.JavaScript.Host;

// Libraries that come with the server, from npm, each with its licence beside it.
internal static class BundledScripts
{
    private static readonly ConcurrentDictionary<string, Prepared<Script>> Known = new();

    public static Prepared<Script> Find(string name) => Known.GetOrAdd(name, _ => JavaScriptSyntax.PrepareModule(Read($"{name}.js")));

    private static string Read(string file)
    {
        using var stream = typeof(BundledScripts).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
