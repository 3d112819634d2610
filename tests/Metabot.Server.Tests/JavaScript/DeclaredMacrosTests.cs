using System.Text.Json;
using Metabot.Language;

namespace Metabot.Server.Tests.JavaScript;

// Every macro that host.d.ts declares prints what it says there, or is refused where only the platform can follow it.
public sealed class DeclaredMacrosTests(DeclaredMacrosTests.Fixture fixture) : IClassFixture<DeclaredMacrosTests.Fixture>
{
    private const string Separator = "|";

    // What each prints of Ann, who has the tag, and of her ticket.
    private static readonly Dictionary<string, string> Printed = new()
    {
        ["{{ $botName }}"] = "Test",
        ["{{ $name }}"] = "Ann",
        ["{{ $attribute }}"] = "value",
        ["{{ #tag }}"] = "yes",
        ["{{ @context }}"] = "no",
        ["{{ &$name }}"] = "kept",
        ["{{ ticket.field }}"] = "Kettle",
        ["{{ ticket.field_7 }}"] = "seventh",
        ["{{ ticket.status.name }}"] = "open",
        ["{{ request.field }}"] = "input",
        ["{{ $nlpLastIntentName }}"] = "",
        ["{{ $nlpLastActionName }}"] = "",
        ["{{ $nlpLastReponseText }}"] = "",
    };

    private static IReadOnlyList<HostMember> Declared { get; } = HostLanguage.Declarations.Interfaces.Single(each => each.Name == "TextMacros").Members;

    public static TheoryData<string> Links { get; } = [.. Declared.Select(Name).Where(IsLink)];

    public static TheoryData<string> Names { get; } = [.. Printed.Keys];

    [Fact]
    public void The_tests_know_every_macro_that_is_declared() =>
        Assert.Equal(Declared.Select(Name).Where(name => !IsLink(name)).Order(StringComparer.Ordinal), Printed.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void What_prints_nothing_is_the_platforms() =>
        Assert.All(Declared, macro => Assert.Equal(macro.Note.PlatformOnly is null, Printed.GetValueOrDefault(Name(macro), "") != ""));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_macro_prints_what_it_stands_for(string macro) => Assert.Equal(Printed[macro], (await fixture.PrintAsync())[macro]);

    [Theory]
    [MemberData(nameof(Links))]
    public async Task A_link_is_refused_where_it_is_written(string macro)
    {
        var manifest = JsonSerializer.Serialize(new { id = 42, name = "Test", scripts = new { any = new { commands = new[] { new { text = macro } } } } });

        var refused = await Assert.ThrowsAsync<BotManifestException>(async () => await TestBot.StartAsync(manifest));

        Assert.Contains("is a link that only the platform can follow; write the address itself", refused.Message, StringComparison.Ordinal);
    }

    private static string Name(HostMember member) => member.Name.Trim('"');

    private static bool IsLink(string name) => name.StartsWith("{{ ^", StringComparison.Ordinal);

    public sealed class Fixture : IAsyncLifetime
    {
        private TestBot _bot = null!;

        public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(JsonSerializer.Serialize(new
        {
            id = 42,
            name = "Test",
            language = "en",
            ticket_statuses = new { open = "open" },
            ticket_fields = new[] { new { id = 7, name = "seven", title = "The seventh" } },
            scripts = new
            {
                print = new
                {
                    commands = new object[]
                    {
                        new { javascript = "memory.setAttr('name', 'kept'); lead.setAttr('attribute', 'value'); ticket.setStatusByName('open');" },
                        new { text = string.Join(Separator, Printed.Keys) },
                    },
                },
            },
        }));

        public ValueTask DisposeAsync() => _bot.DisposeAsync();

        public async Task<Dictionary<string, string>> PrintAsync()
        {
            var lead = await _bot.LeadAsync("Ann", "tag");
            var ticket = (long)(await _bot.PostAsync("tickets", new { fields = new { field = "Kettle", seven = "seventh" } })).Success()["ticket_id"]!;
            await _bot.RunAsync(new { script_code = "print", lead_id = lead, ticket_id = ticket, script_request_params = new { field = "input" } });
            var printed = Assert.Single(await _bot.TextsAsync(lead)).Split(Separator);
            return Printed.Keys.Zip(printed).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    }
}
