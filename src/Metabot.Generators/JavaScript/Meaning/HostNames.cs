namespace Metabot.JavaScript.Meaning;

// What a condition can use without declaring it.
internal static class HostNames
{
    public static readonly string[] Globals =
    [
        "leadId", "botId", "ticketId", "bot", "lead", "ticket", "memory", "api", "request", "snippet",
    ];

    private static readonly HashSet<string> Language = new(StringComparer.Ordinal)
    {
        "arguments", "undefined", "NaN", "Infinity", "globalThis", "console", "isNaN", "isFinite", "parseInt", "parseFloat", "encodeURI", "encodeURIComponent",
        "decodeURI", "decodeURIComponent", "escape", "unescape", "eval", "Object", "Function", "Boolean", "Symbol", "Number", "BigInt", "Math", "Date", "String",
        "RegExp", "Array", "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array", "BigInt64Array",
        "BigUint64Array", "Float16Array", "Float32Array", "Float64Array", "Map", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry", "ArrayBuffer",
        "SharedArrayBuffer", "Atomics", "DataView", "JSON", "Promise", "Reflect", "Proxy", "Intl", "Iterator", "WebAssembly", "Error", "AggregateError",
        "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError",
    };

    private static readonly Dictionary<string, HashSet<string>> Methods = new(StringComparer.Ordinal)
    {
        ["bot"] = Words("getData setAttr getAttr getAllAttr isAttrExist issetAttr findLeads scheduleJob scheduleScript createPerson"),
        ["lead"] = Words(
            """
            getData isDataExist issetData setData getAllData getSerialNumber getChannelCode setAttr getAttr getIntAttr getFloatAttr getBoolAttr getJsonAttr
            setJsonAttr getAllAttr isAttrExist issetAttr deleteAttr deleteAttrs isTagExist issetTag getTag getAllTags addTag addTags deleteTag deleteTags
            isContextExist issetContext getContext getAllContexts isInStatus getStatusId getStatusName setStatus setStatusByName setStatusById getPersonId
            setPersonId createPersonForCurrentLead setForwarded getLastRequest getMessengerCode getIdentification
            """),
        ["memory"] = Words("setAttr getAttr"),
        ["api"] = Words("setHeaders postJson getJson getLastResponseCode"),
    };

    private static readonly HashSet<string> OfEveryObject =
        Words("hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf constructor __proto__ __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__");

    public static bool IsKnown(string name) => Language.Contains(name) || Array.IndexOf(Globals, name) >= 0;

    // Null where the object's methods are not documented.
    public static IReadOnlyCollection<string>? MethodsOf(string name) => Methods.TryGetValue(name, out var methods) ? methods : null;

    public static bool IsOfEveryObject(string name) => OfEveryObject.Contains(name);

    public static IEnumerable<string> Suggestions => Globals.Concat(Language);

    private static HashSet<string> Words(string words) =>
        new(words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
