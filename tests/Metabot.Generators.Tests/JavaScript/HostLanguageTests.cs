using Metabot.Generators.Tests;
using Metabot.Language;

namespace Metabot.JavaScript;

// host.d.ts and host-names.tsv, what public sources tell of a bot's JavaScript, say the same.
public class HostLanguageTests
{
    // Where the parameters are not known the list has an asterisk.
    private const string Unknown = "*";

    private static readonly HostDeclarations Host = HostLanguage.Declarations;

    public static TheoryData<string, string, string, string, string> Listed { get; } =
    [
        .. Repository.Read("tests", "Metabot.Generators.Tests", "JavaScript", "host-names.tsv")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1], cells[2], cells[3], cells[4])),
    ];

    [Theory]
    [MemberData(nameof(Listed))]
    public void What_is_listed_is_declared_alike(string owner, string name, string parameters, string effect, string confidence)
    {
        var member = Find(owner, name.Replace("*", "nCode", StringComparison.Ordinal));
        Assert.NotNull(member);
        Assert.Equal((effect, confidence), (HostNote.NameOf(member.Note.Effect), member.Note.Confidence));
        if (parameters != Unknown && owner != "(global)")
        {
            var listed = parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(listed, member.Parameters.Take(listed.Length).Select(each => each.Name + (each.IsOptional ? "?" : "")));
            Assert.All(member.Parameters.Skip(listed.Length), each => Assert.True(each.IsOptional));
        }
    }

    [Fact]
    public void What_is_declared_is_listed_or_a_decision()
    {
        var listed = Listed.Select(row => (row.Data.Item1, row.Data.Item2.Replace("*", "nCode", StringComparison.Ordinal))).ToHashSet();
        var objects = Host.Globals.Select(global => (Owner: global.Name, Host.InterfaceOf(global)?.Members))
            .Concat(Host.Modules.Where(module => module.Name != "Common.Bot.Commands").Select(module => (Owner: module.Name, Host.InterfaceOf(module)?.Members)))
            .Where(each => each.Members is not null && each.Owner is not ("PHP" or "Common.CJM.Builder"));
        var members = objects.SelectMany(each => each.Members!.Select(member => (each.Owner, member)))
            .Concat(Host.Globals.Select(global => (Owner: "(global)", member: global)));
        Assert.Empty(members.Where(each => each.member.Note.Confidence != "ours" && !listed.Contains((each.Owner, each.member.Name))).Select(each => $"{each.Owner}.{each.member.Name}"));
    }

    [Fact]
    public void Everything_says_what_it_is_and_where_that_stands()
    {
        string[] confidences = ["documented", "documented-name", "seen-in-code", "inferred", "ours"];
        var all = Host.Interfaces.SelectMany(each => each.Members.Select(member => (Name: $"{each.Name}.{member.Name}", member.Note)))
            .Concat(Host.Globals.Concat(Host.Modules).Select(each => (each.Name, each.Note)));
        Assert.All(all, each => Assert.True(confidences.Contains(each.Note.Confidence) && each.Note.Source.Length > 0, each.Name));
    }

    [Fact]
    public void An_alias_is_of_a_member_of_the_same_kind()
    {
        foreach (var owner in Host.Interfaces)
        {
            Assert.All(owner.Members.Where(member => member.Note.AliasOf is not null), member =>
            {
                var main = owner.Find(member.Note.AliasOf!);
                Assert.NotNull(main);
                Assert.Null(main.Note.AliasOf);
                Assert.Equal((main.Kind, main.Type, main.Note.Effect), (member.Kind, member.Type, member.Note.Effect));
                Assert.Equal(main.Parameters, member.Parameters);
            });
        }
    }

    [Theory]
    [InlineData("declare var x: number;")]
    [InlineData("/** @color red */\ndeclare const x: number;")]
    [InlineData("/** @effect wonders */\ndeclare const x: number;")]
    public void What_the_reader_does_not_know_it_refuses(string text) => Assert.Throws<FormatException>(() => DeclarationReader.Read(text));

    // An interface of plugins in PHP is a member of PHP; a library has a row of its own where it is all that is known of it.
    private static HostMember? Find(string owner, string name) => (owner, name) switch
    {
        ("(global)", "[[:name:]]") => Host.Globals.SingleOrDefault(global => global.Note.Spelling == name),
        ("(global)", _) => Host.FindGlobal(name),
        ("PHP.CommonCJMBuilder", _) => Host.Interfaces.Single(each => each.Name == "CommonCJMBuilder").Find(name),
        (_, "(export)") => Host.Modules.SingleOrDefault(module => module.Name == owner),
        _ when Host.FindGlobal(owner) is { } global => Host.InterfaceOf(global)?.Find(name),
        _ => Host.InterfaceOf(Host.Modules.Single(module => module.Name == owner))?.Find(name),
    };
}
