using System.Text.Json.Nodes;
using Metabot.Language;

namespace Metabot.Server.Tests.JavaScript;

// Every member that host.d.ts declares is there: it works, or says that only the platform has it.
public sealed class EveryMemberTests : IAsyncLifetime
{
    // Called without arguments: a method that works gives a value or says what is wrong with them.
    private const string Probe =
        """
        const call = member => {
          const value = member.path.reduce((object, name) => object[name], { bot, lead, ticket, memory, api, table, PHP, library: member.library && require(member.library) });
          if (typeof value !== 'function') return 'no function';
          value();
          return 'works';
        };
        const results = {};
        for (const member of request.members) {
          try { results[member.name] = call(member); } catch (error) { results[member.name] = error.message.includes('works on the platform only') ? error.message : 'works'; }
        }
        lead.setAttr('out', JSON.stringify(results));
        """;

    private ScriptBot _bot = null!;

    public static TheoryData<string> Objects { get; } = ["bot", "lead", "ticket", "memory", "api", "table"];

    public static TheoryData<string> Libraries { get; } = [.. HostLanguage.Declarations.Modules.Select(module => module.Name)];

    public async ValueTask InitializeAsync() => _bot = await ScriptBot.StartAsync([new("probe", "", Probe)]);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task A_member_works_or_says_that_only_the_platform_has_it(string name)
    {
        var declared = HostLanguage.Declarations.InterfaceOf(HostLanguage.Declarations.FindGlobal(name)!)!;
        var results = await ProbeAsync(declared.Members.Select(member => new { name = member.Name, path = new[] { name, member.Name } }));
        Assert.All(declared.Members, member => Assert.Equal(Expected($"{name}.{member.Name}", member.Note), (string?)results[member.Name]));
    }

    [Fact]
    public async Task A_member_of_PHP_says_that_only_the_platform_has_it()
    {
        var members = HostLanguage.Declarations.Interfaces.Single(each => each.Name == "CommonCJMBuilder").Members;
        var results = await ProbeAsync(members.Select(member => new { name = member.Name, path = new[] { "PHP", "CommonCJMBuilder", member.Name } }));
        Assert.All(members, member => Assert.Equal($"PHP.CommonCJMBuilder.{member.Name} works on the platform only: {member.Note.PlatformOnly}", (string?)results[member.Name]));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public async Task A_library_is_there_or_says_that_only_the_platform_has_it(string name)
    {
        var module = HostLanguage.Declarations.Modules.Single(each => each.Name == name);
        var members = HostLanguage.Declarations.InterfaceOf(module)?.Members.Select(member => member.Name) ?? ["toString"];
        var results = await ProbeAsync(members.Select(member => new { name = member, path = new[] { "library", member }, library = name }));
        Assert.All(members, member => Assert.Equal(Expected($"require('{name}')", module.Note), (string?)results[member]));
    }

    [Fact]
    public void The_other_globals_have_tests_of_their_own() => Assert.Equal(
        ["leadId", "ticketId", "botId", "request", "script_request_params", "bot", "lead", "ticket", "memory", "api", "table", "isFirstImmediateCall", "PHP", "module", "CommonBotCommands", "require", "snippet"],
        HostLanguage.Declarations.Globals.Select(global => global.Name));

    private static string Expected(string name, HostNote note) => note.PlatformOnly is { } why ? $"{name} works on the platform only: {why}" : "works";

    private async Task<JsonObject> ProbeAsync(IEnumerable<object> members)
    {
        var lead = await _bot.Bot.LeadAsync();
        var ticket = (long)(await _bot.Bot.PostAsync("tickets", new { fields = new { subject = "Kettle" } })).Success()["ticket_id"]!;
        var job = await _bot.Bot.RunAsync(new { script_code = "probe", lead_id = lead, ticket_id = ticket, script_request_params = new { members } });
        Assert.True((string?)job["status"] == "completed", job.ToJsonString());
        return JsonNode.Parse((string)(await _bot.Bot.GetAsync($"leads/{lead}"))["attributes"]!["out"]!)!.AsObject();
    }
}
