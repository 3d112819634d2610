using System.Text.Json;
using Acornima.Ast;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Interop;
using Metabot.Language;
using Metabot.Rules;
using Metabot.Server.JavaScript.Locales;
using Metabot.Server.Storage;

namespace Metabot.Server.JavaScript.Host;

// require: the bot's own plugins first, so that one may stand in for what only the platform has; then what is bundled.
internal sealed class Libraries
{
    private const string AccessLevel = "Common.";

    private readonly ScriptRun _run;
    private readonly Dictionary<string, JsValue> _loaded = [];
    private readonly ClrFunction _require;
    private readonly ClrFunction _requireLocale;

    private Libraries(ScriptRun run)
    {
        _run = run;
        _require = new ClrFunction(run.Engine, "require", (_, arguments) => Require(new HostArguments(run, arguments).Text(0)));
        _requireLocale = new ClrFunction(run.Engine, "require", (_, arguments) => RequireLocale(new HostArguments(run, arguments).Text(0)));
    }

    public static JsValue CreateRequire(ScriptRun run) => new Libraries(run)._require;

    // A library that requires one that requires it finds what that has exported so far, as in Node.
    private JsValue Require(string name)
    {
        if (_loaded.TryGetValue(name, out var known))
        {
            return known is JsObject module && module.HasOwnProperty("exports") ? module.Get("exports") : known;
        }

        var exports = Load(name);
        if (name.StartsWith(AccessLevel, StringComparison.Ordinal))
        {
            _run.Engine.SetValue(name.Replace(".", "", StringComparison.Ordinal), exports);
        }

        return exports;
    }

    private JsValue Load(string name)
    {
        if (_run.Ask(HostQuestion.FindPlugin, name) is { ValueKind: JsonValueKind.String } code)
        {
            return RunPlugin(name, code.GetString()!);
        }

        if (BundledLibraries.Names.Contains(name))
        {
            return name == BundledLibraries.Moment ? Run(name, _run.Read(BundledLibraries.Read), _requireLocale) : Require(BundledLibraries.Moment);
        }

        var declared = HostLanguage.Declarations.Modules.FirstOrDefault(module => module.Name == name);
        return declared?.Note.PlatformOnly is { } why ? throw _run.Error(PlatformOnly.Message($"require('{name}')", why))
            : declared is not null ? _loaded[name] = CommandsObject.Create(_run)
            : throw _run.Error(Unknown(name));
    }

    private JsValue RunPlugin(string name, string code)
    {
        if (LocalFunctions.MayBeUsedBy(code))
        {
            LocalFunctions.AddTo(_run);
        }

        return Run(name, _run.Read(() => PreparedScripts.FindModule($"plugins/{name}{JavaScriptSyntax.LibraryEnding}", code)), _require);
    }

    // What moment requires are its locales, and what they require is moment.
    private JsValue RequireLocale(string path) => path == "../moment" ? Require(BundledLibraries.Moment)
        : _run.Read(() => BundledLibraries.FindLocale(path)) is { } script ? Run(path, script, _requireLocale)
        : throw _run.Error($"moment has no '{Excerpt.Cut(path)}'");

    private JsValue Run(string name, Prepared<Script> script, JsValue require)
    {
        var module = new JsObject(_run.Engine);
        var exports = new JsObject(_run.Engine);
        module.Set("exports", exports);
        _loaded[name] = module;
        try
        {
            _run.Engine.Evaluate(script).Call(JsValue.Undefined, [module, exports, require]);
        }
        catch (JavaScriptException)
        {
            // Half a library is none: who asks again, as in Node, is told again.
            _loaded.Remove(name);
            throw;
        }

        return module.Get("exports");
    }

    private static string Unknown(string name)
    {
        var known = HostLanguage.Declarations.Modules.Select(module => module.Name).ToList();
        return NearestName.Find(name, known) is { } nearest ? $"there is no library '{Excerpt.Cut(name)}'; did you mean '{nearest}'?"
            : $"there is no library '{Excerpt.Cut(name)}'; a plugin of the bot's own is a file plugins/{Excerpt.Cut(name)}.js, a bundled one is {string.Join(" or ", BundledLibraries.Names)}";
    }
}
