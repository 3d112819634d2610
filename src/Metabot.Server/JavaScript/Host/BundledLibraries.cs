using System.Collections.Concurrent;
using Acornima.Ast;
using Jint;

namespace Metabot.Server.JavaScript.Host;

// moment.js, which comes with the server. A locale is a file of its own, as in npm: all of them at once take longer to read
// than a script may run, and so both names give one library.
internal static class BundledLibraries
{
    public const string Moment = "moment";

    private const string Locale = "./locale/";

    private static readonly ConcurrentDictionary<string, Prepared<Script>?> Known = new();

    public static readonly IReadOnlyList<string> Names = [Moment, "moment-with-locales"];

    public static Prepared<Script> Read() => Find("moment.js")!.Value;

    // Null where there is no such locale.
    public static Prepared<Script>? FindLocale(string path) =>
        path.StartsWith(Locale, StringComparison.Ordinal) ? Find($"locale/{path[Locale.Length..]}.js") : null;

    private static Prepared<Script>? Find(string file) =>
        Known.GetOrAdd(file, name => ReadText($"moment/{name}") is { } code ? JavaScriptSyntax.PrepareModule(file, code) : null);

    private static string? ReadText(string file)
    {
        using var stream = typeof(BundledLibraries).Assembly.GetManifestResourceStream(file);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
