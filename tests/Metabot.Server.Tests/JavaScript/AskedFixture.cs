namespace Metabot.Server.Tests.JavaScript;

// A bot with the lead Ann and her ticket, who are asked about and stay as they are.
public sealed class AskedFixture : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["plugins/Common.Own.Circle.js"] = "exports.before = 1; const other = require('Common.Own.Other'); exports.seen = other.seen;",
        ["plugins/Common.Own.Other.js"] = "exports.seen = require('Common.Own.Circle').before;",
        ["plugins/Business.Own.Throws.js"] = "throw new RangeError('from the plugin');",
        ["plugins/Business.Own.Counter.js"] = "let n = 0; module.exports = () => ++n;",
        ["plugins/Business.Own.Nothing.js"] = "",
        ["plugins/Business.Own.Value.js"] = "module.exports = 5;",
        ["plugins/Business.Own.Locale.js"] = "module.exports = { write: n => n.toLocaleString('ru'), refused: n => n.toLocaleString('de') };",
        ["plugins/Business.Own.This.js"] = "module.exports = [typeof lead, typeof module, typeof exports, typeof require, leadId > 0];",
    };

    private static readonly Dictionary<string, object> More = new()
    {
        ["statuses"] = new[] { "new", "client" },
        ["ticket_types"] = new[] { "order", "complaint" },
        ["ticket_statuses"] = new Dictionary<string, string> { ["new"] = "open", ["paid"] = "closed" },
        ["attributes"] = new Dictionary<string, object> { ["limit"] = 3, ["nested"] = new { a = new[] { 1, 2 } } },
        ["snippets"] = new Dictionary<string, string>
        {
            ["one"] = "1", ["list"] = "[snippet('one'), [[:one:]]]", ["deep"] = "[[:list:]].length", ["empty"] = "", ["text"] = "'a;b'", ["statement"] = "const made = 5;",
        },
    };

    private TestBot _bot = null!;

    public Asked Ann { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await TestBot.StartAsync(Asked.Manifest(More), files: Files);
        var lead = (long)(await _bot.PostAsync("leads", new
        {
            name = "Ann", identification = "ann", tags = "vip,Новый", attributes = new { age = "18", half = "2.5", yes = "true", one = "1", no = "false", word = "x", blank = "" },
        })).Success()["lead_id"]!;
        var ticket = (long)(await _bot.PostAsync("tickets", new { fields = new { subject = "Kettle", size = 5 } })).Success()["ticket_id"]!;
        Ann = new Asked(_bot, lead, ticket);
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();
}
