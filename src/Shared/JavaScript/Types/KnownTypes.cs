using System.Collections.Concurrent;
using Metabot.Language;

namespace Metabot.JavaScript.Types;

// The types that host.d.ts and builtins.d.ts declare.
internal static class KnownTypes
{
    private static readonly HostDeclarations Host = HostLanguage.Declarations;
    private static readonly HostDeclarations BuiltIns = HostLanguage.BuiltIns;

    private static readonly ConcurrentDictionary<HostMember, ScriptType> Values = new();

    private static readonly Dictionary<string, ScriptType> Names = Host.Interfaces.Select(each => new InterfaceType(each, IsOfBot: true))
        .Concat(BuiltIns.Interfaces.Select(each => new InterfaceType(each, IsOfBot: false)))
        .ToDictionary(type => type.Declaration.Name, ScriptType (type) => type, StringComparer.Ordinal);

    public static readonly HostInterface EveryObject = FindInterface("Object")!;
    public static readonly HostInterface Function = FindInterface("Function")!;
    public static readonly HostInterface List = FindInterface("Array")!;

    // Any where the name is not explained.
    public static ScriptType FindGlobal(string name) =>
        (Host.FindGlobal(name) ?? BuiltIns.FindGlobal(name)) is { } global ? Read(global) : ScriptType.Any;

    // What require gives.
    public static ScriptType FindModule(string name) => Host.Modules.FirstOrDefault(module => module.Name == name) is { } module ? FindName(module.Type) : ScriptType.Any;

    // What new makes of a name that is not the script's own.
    public static ScriptType FindInstance(string name) => name is "Date" or "RegExp" ? Names[name] : ScriptType.Any;

    public static HostInterface? FindInterface(string name) => Names.TryGetValue(name, out var type) && type is InterfaceType found ? found.Declaration : null;

    // A method is a function, with its place in the declarations.
    public static ScriptType Read(HostMember member) => Values.GetOrAdd(
        member,
        static member => member.Kind switch
        {
            HostMemberKind.Property => TypeReader.Read(member.Type, FindName),
            HostMemberKind.Method => TypeReader.ReadMethod(member, FindName),
            _ => ScriptType.Any,
        });

    private static ScriptType FindName(string name) => name switch
    {
        "string" => ScriptType.Text,
        "number" => ScriptType.Number,
        "boolean" => ScriptType.Boolean,
        _ when Names.TryGetValue(name, out var type) => type,
        _ when Host.Aliases.TryGetValue(name, out var text) => TypeReader.Read(text, FindName),
        _ => ScriptType.Any,
    };
}
