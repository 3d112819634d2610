using Metabot.Language;
using Metabot.Server.Scripts;

namespace Metabot.Server.Tests.JavaScript;

// The commands and events of host.d.ts are those of the server.
public class DeclaredNamesTests
{
    [Fact]
    public void Commands_are_declared_by_both_of_their_names() => Assert.Equal(
        CommandKind.All.Select(kind => (kind.PlatformType ?? kind.Name, kind.Name)).Order(),
        Here("ScriptCommands").Select(member => (member.Name, member.Note.Spelling!)).Order());

    [Fact]
    public void Events_are_declared() =>
        Assert.Equal(TriggerEventKind.All.Select(kind => kind.Wire).Order(), Here("TriggerEvents").Select(member => member.Name).Order());

    private static IEnumerable<HostMember> Here(string name) =>
        HostLanguage.Declarations.Interfaces.Single(each => each.Name == name).Members.Where(member => member.Note.PlatformOnly is null);
}
