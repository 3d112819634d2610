namespace Metabot.Language;

internal sealed record HostInterface(string Name, IReadOnlyList<HostMember> Members, HostNote Note)
{
    // Whether it may have members that are not named here.
    public bool IsOpen { get; init; }

    public HostMember? Find(string name) => Members.FirstOrDefault(member => member.Name == name);
}
