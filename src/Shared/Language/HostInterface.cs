namespace Metabot.Language;

internal sealed record HostInterface(string Name, IReadOnlyList<HostMember> Members, HostNote Note)
{
    public HostMember? Find(string name) => Members.FirstOrDefault(member => member.Name == name);
}
