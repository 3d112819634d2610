using Metabot.Language;

namespace Metabot.JavaScript.Meaning;

// What a condition can use without declaring it: JavaScript's own names, and what host.d.ts declares.
internal static class HostNames
{
    private static readonly HostDeclarations Host = HostLanguage.Declarations;

    public static readonly string[] Globals = [.. Host.Globals.Where(global => !Host.IsMadeByRequire(global)).Select(global => global.Name)];

    private static readonly HashSet<string> Language = new(StringComparer.Ordinal)
    {
        "arguments", "undefined", "NaN", "Infinity", "globalThis", "console", "isNaN", "isFinite", "parseInt", "parseFloat", "encodeURI", "encodeURIComponent",
        "decodeURI", "decodeURIComponent", "escape", "unescape", "eval", "Object", "Function", "Boolean", "Symbol", "Number", "BigInt", "Math", "Date", "String",
        "RegExp", "Array", "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array", "BigInt64Array",
        "BigUint64Array", "Float16Array", "Float32Array", "Float64Array", "Map", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry", "ArrayBuffer",
        "SharedArrayBuffer", "Atomics", "DataView", "JSON", "Promise", "Reflect", "Proxy", "Intl", "Iterator", "WebAssembly", "Error", "AggregateError",
        "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError",
    };

    // Of the objects whose methods a finding can be about; of two names for one thing the one that is proposed stands first.
    private static readonly Dictionary<string, string[]> Methods = new[] { "bot", "lead", "ticket", "memory", "api", "table" }.ToDictionary(
        name => name,
        name => Host.InterfaceOf(Host.FindGlobal(name)!)!.Members.OrderBy(member => member.Note.AliasOf is not null).Select(member => member.Name).ToArray(),
        StringComparer.Ordinal);

    // The documentation's list of the lead's methods is cut off within a name: what begins like it may be that method.
    private const string CutName = "getActiveNlpIntegratio";

    public static bool IsKnown(string name) => IsOfLanguage(name) || Array.IndexOf(Globals, name) >= 0;

    public static bool IsOfLanguage(string name) => Language.Contains(name);

    // Null where the object's methods are not documented.
    public static IReadOnlyList<string>? MethodsOf(string name) => Methods.TryGetValue(name, out var methods) ? methods : null;

    public static bool MayHave(string name, string method) => Methods[name].Contains(method)
        || (name == "lead" && method.StartsWith(CutName, StringComparison.Ordinal));

    public static IEnumerable<string> Suggestions => Globals.Concat(Language);
}
