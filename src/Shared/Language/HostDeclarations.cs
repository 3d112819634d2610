namespace Metabot.Language;

// A module's type is what require gives.
internal sealed record HostDeclarations(IReadOnlyList<HostInterface> Interfaces, IReadOnlyList<HostMember> Globals, IReadOnlyList<HostMember> Modules)
{
    // type TagName = string, by name. Those with a parameter are not among them.
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public HostInterface? InterfaceOf(HostMember valued) => Interfaces.FirstOrDefault(each => each.Name == valued.Type);

    public HostMember? FindGlobal(string name) => Globals.FirstOrDefault(global => global.Name == name);

    // CommonBotCommands is there only after require('Common.Bot.Commands').
    public bool IsMadeByRequire(HostMember global) => Modules.Any(module => module.Name.Replace(".", "") == global.Name);
}
