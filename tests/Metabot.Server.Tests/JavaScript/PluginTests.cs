using Metabot.Server.Tests.Manifests;

namespace Metabot.Server.Tests.JavaScript;

// The bot's own libraries: how their files are called, what require gives of them, and what is said of those that are wrong.
public sealed class PluginTests(AuthorsFolder folder) : IClassFixture<AuthorsFolder>, IDisposable
{
    private const string Run = """ "scripts": { "s": { "commands": [{ "javascript": { "file": "run.js" } }, { "text": "{{ &$out }}" }] } } """;

    private string Plugins => Path.Combine(folder.Path, "plugins");

    [Theory]
    [InlineData("Business.Orders.Totals", true)]
    [InlineData("Common.Own.Tools", true)]
    [InlineData("Business.Заказы.Итоги", true)]
    [InlineData("Business.Orders.Totals.Deep", true)]
    [InlineData("Business.Orders", false)]
    [InlineData("Totals", false)]
    [InlineData("business.Orders.Totals", false)]
    [InlineData("Private.Orders.Totals", false)]
    [InlineData("Business..Totals", false)]
    [InlineData(".Business.Orders.Totals", false)]
    public async Task A_plugin_is_named_by_access_level_plugin_and_script(string name, bool isRight)
    {
        folder.File($"plugins/{name}.js", "module.exports = 'there';");
        if (isRight)
        {
            Assert.Equal("there", await RunAsync($"memory.setAttr('out', require('{name}'));"));
            return;
        }

        Assert.Equal(
            [$"$: plugins/{name}.js: a plugin's name is Common or Business, the plugin and the script, joined by dots, for example Business.Orders.Totals.js"],
            await folder.FindMistakesAsync(Run));
    }

    [Theory]
    [InlineData("exports.a = 1; exports.b = 2;", "JSON.stringify(found)", """{"a":1,"b":2}""")]
    [InlineData("module.exports = class { constructor(n) { this.n = n; } twice() { return this.n * 2; } };", "new found(4).twice()", "8")]
    [InlineData("module.exports = function () { return this === undefined || this === globalThis; };", "found()", "true")]
    [InlineData("module.exports = null;", "String(found)", "null")]
    [InlineData("exports = { lost: true };", "JSON.stringify(found)", "{}")]
    [InlineData("module.exports = { total: () => request.total, who: lead.getData('name') };", "found.who + found.total()", "Ann7")]
    [InlineData("exports.x = 1; return; exports.x = 2;", "found.x", "1")]
    [InlineData("var hidden = 5; function alsoHidden() { }", "typeof hidden + typeof alsoHidden", "undefinedundefined")]
    [InlineData("seen = 5;", "seen", "5")]
    [InlineData("exports.m = require('moment')('2027-01-21').format('DD.MM');", "found.m", "21.01")]
    [InlineData("exports.text = snippet('one') + [[:one:]];", "found.text", "2")]
    [InlineData("exports.change = value => lead.setAttr('n', value).addTag('from plugin');", "found.change(5).getAttr('n')", "5")]
    [InlineData("\ufeffmodule.exports = 'mark';", "found", "mark")]
    [InlineData("// c\r\nmodule.exports =\r\n  'crlf';\r\n", "found", "crlf")]
    [InlineData("module.exports = [typeof __dirname, typeof process, typeof global, typeof exports].join();", "found", "undefined,undefined,undefined,object")]
    public async Task A_plugin_gives_what_it_exports(string plugin, string read, string result)
    {
        folder.File("plugins/Business.Own.It.js", plugin);

        Assert.Equal(result, await RunAsync($"const found = require('Business.Own.It'); memory.setAttr('out', {read});"));
    }

    [Fact]
    public async Task A_plugin_that_throws_throws_again_when_it_is_required_again()
    {
        folder.File("plugins/Business.Own.Fails.js", "exports.half = true; throw new Error('not ready');");

        Assert.Equal("not ready,not ready", await RunAsync(
            "const ask = () => { try { return JSON.stringify(require('Business.Own.Fails')); } catch (error) { return error.message; } }; memory.setAttr('out', [ask(), ask()].join());"));
    }

    [Fact]
    public async Task A_plugin_that_stands_in_for_one_of_the_platforms_is_taken()
    {
        folder.File("plugins/Common.Utils.Md5.js", "module.exports = { hash: text => `md5 of ${text}` };");

        Assert.Equal("md5 of x,md5 of y", await RunAsync("const own = require('Common.Utils.Md5'); memory.setAttr('out', [own.hash('x'), CommonUtilsMd5.hash('y')].join());"));
    }

    [Fact]
    public async Task Plugins_that_require_each_other_in_a_ring_see_what_is_there_so_far()
    {
        folder.File("plugins/Business.Ring.A.js", "exports.early = 'a'; const b = require('Business.Ring.B'); exports.late = b.chain + 'A';");
        folder.File("plugins/Business.Ring.B.js", "const c = require('Business.Ring.C'); exports.chain = c.chain + 'B';");
        folder.File("plugins/Business.Ring.C.js", "const a = require('Business.Ring.A'); exports.chain = a.early + String(a.late) + 'C';");

        Assert.Equal("aundefinedCBA", await RunAsync("memory.setAttr('out', require('Business.Ring.A').late);"));
    }

    [Fact]
    public async Task One_plugin_is_run_once_in_a_run_of_a_script_and_anew_in_the_next()
    {
        folder.File("plugins/Business.Own.Counts.js", "exports.n = 0; bot.setAttr('loads', (bot.getAttr('loads') ?? 0) + 1);");
        const string Code = "require('Business.Own.Counts').n++; require('Business.Own.Counts').n++; memory.setAttr('out', [require('Business.Own.Counts').n, bot.getAttr('loads')].join());";

        Assert.Equal("2,1", await RunAsync(Code));
        Assert.Equal("2,2", await RunAsync(Code));
    }

    [Fact]
    public async Task A_condition_may_require_a_plugin_which_changes_nothing()
    {
        folder.File("plugins/Business.Own.Vip.js", "lead.addTag('changed'); module.exports = () => lead.isTagExist('vip');");
        await folder.ReloadWithAsync(""" "scripts": { "s": { "commands": [{ "condition": "return require('Business.Own.Vip')();", "text": "vip" }, { "text": "all" }] } } """);
        var (vip, other) = (await folder.Bot.LeadAsync(tags: "vip"), await folder.Bot.LeadAsync());

        await folder.Bot.RunAsync(new { script_code = "s", lead_id = vip });
        await folder.Bot.RunAsync(new { script_code = "s", lead_id = other });

        Assert.Equal(["vip", "all"], await folder.Bot.TextsAsync(vip));
        Assert.Equal(["all"], await folder.Bot.TextsAsync(other));
        Assert.Equal(["vip"], await folder.Bot.TagsAsync(vip));
    }

    [Fact]
    public async Task A_plugin_that_changes_is_another_after_the_reload()
    {
        folder.File("plugins/Business.Own.It.js", "module.exports = 'first';");
        Assert.Equal("first", await RunAsync("memory.setAttr('out', require('Business.Own.It'));"));

        folder.File("plugins/Business.Own.It.js", "module.exports = 'second';");

        Assert.Equal("second", await RunAsync("memory.setAttr('out', require('Business.Own.It'));"));
    }

    [Theory]
    [InlineData("const a = ;", 1, 11)]
    [InlineData("// ок\r\n\tconst b = (;", 2, 13)]
    [InlineData("exports.x = 1;\n\nexports.y = [1, 2;\n", 3, 18)]
    [InlineData("\ufeffexports.x = 'ж' +;", 1, 18)]
    public async Task A_plugin_that_is_no_JavaScript_is_a_mistake_at_its_place(string plugin, int line, int column)
    {
        folder.File("plugins/Business.Own.Wrong.js", plugin);
        folder.File("run.js", "");

        var problem = Assert.Single(await folder.FindProblemsAsync($$"""{ "id": 42, "name": "T", {{Run}} }"""));

        Assert.Equal(("plugins/Business.Own.Wrong.js", line, column), (Path.GetRelativePath(folder.Path, problem.File).Replace('\\', '/'), problem.Line, problem.Column));
        Assert.StartsWith("JavaScript syntax error: ", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Business.Own.Nowhere", "there is no library 'Business.Own.Nowhere'; a plugin of the bot's own is a file plugins/Business.Own.Nowhere.js")]
    [InlineData("business.own.it", "there is no library 'business.own.it'")]
    [InlineData("../run", "there is no library '../run'")]
    [InlineData("fs", "there is no library 'fs'")]
    [InlineData("", "there is no library ''")]
    [InlineData("moment/locale/ru", "there is no library 'moment/locale/ru'")]
    [InlineData("lodash", "there is no library 'lodash'")]
    public async Task A_library_that_is_not_there_is_an_error_that_names_it(string name, string message)
    {
        folder.File("plugins/Business.Own.It.js", "");

        Assert.StartsWith($"TypeError: {message}", await RunAsync($"try {{ require('{name}'); }} catch (error) {{ memory.setAttr('out', String(error)); }}"), StringComparison.Ordinal);
    }

    // The folder is the same for all tests of the class.
    public void Dispose()
    {
        if (Directory.Exists(Plugins))
        {
            Directory.Delete(Plugins, recursive: true);
        }
    }

    private async Task<string> RunAsync(string code)
    {
        folder.File("run.js", code);
        await folder.ReloadWithAsync($$""" "snippets": { "one": "1" }, {{Run}} """);
        var lead = await folder.Bot.LeadAsync();
        var job = await folder.Bot.RunAsync(new { script_code = "s", lead_id = lead, script_request_params = new { total = 7 } });
        Assert.True((string?)job["status"] == "completed", job.ToJsonString());
        return Assert.Single(await folder.Bot.TextsAsync(lead));
    }
}
