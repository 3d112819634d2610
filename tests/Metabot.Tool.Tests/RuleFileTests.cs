using System.Text;
using System.Text.Json;

namespace Metabot.Tool.Tests;

/// <summary>Each rule of JavaScript over a file of a bot, at its place however the file's lines and letters are written.</summary>
public sealed class RuleFileTests(RuleFileTests.Checked files) : IClassFixture<RuleFileTests.Checked>
{
    // What a file holds, and what is said of it when it stands alone: severity, column in its first line, rule and words.
    private static readonly Dictionary<string, (bool IsCondition, string Code, string Severity, int Column, string Words)> Cases = new()
    {
        ["no end"] = (false, "const total = ;", "error", 15, "MBOT3001: JavaScript syntax error: Unexpected token ';'; write what follows '='"),
        ["word for sign"] = (true, "return leadId and botId;", "error", 15, "MBOT3001: JavaScript syntax error: Unexpected identifier 'and'; write '&&' instead of 'and'"),
        ["await"] = (false, "await 1;", "error", 1, "MBOT3001: JavaScript syntax error: await is only valid in async functions and the top level bodies of modules; remove the 'await'"),
        ["no return"] = (true, "leadId == 135;", "warning", 1, "MBOT3002: the condition is never true: it computes a value and does not return it; write 'return' before it"),
        ["no value"] = (true, "if (leadId) { memory.setAttr('x', 1); }", "warning", 1, "MBOT3002: the condition is never true: no 'return' gives a value, so the result is undefined; write 'return true;' where it holds"),
        ["assignment"] = (false, "if (botId = 5) { lead.addTag('x'); }", "warning", 11, "MBOT3003: assignment where a comparison is likely: '=' writes to 'botId'; write '==' to compare"),
        ["name"] = (false, "leed.addTag('x');", "warning", 1, "MBOT3004: unknown name: nothing declares 'leed'; did you mean 'lead'?"),
        ["no such global"] = (false, "setTimeout(() => 1, 5);", "warning", 1, "MBOT3004: unknown name: nothing declares 'setTimeout'; declare it"),
        ["always"] = (true, "return true;", "notice", 1, "MBOT3006: this decides nothing: the condition is always true; leave it out"),
        ["always a test"] = (false, "if (true) { lead.addTag('x'); }", "notice", 5, "MBOT3006: this decides nothing: this test is always true"),
        ["method of lead"] = (false, "lead.hasTag('x');", "warning", 6, "MBOT3007: unknown method: 'lead' has no method 'hasTag'; did you mean 'isTagExist'?"),
        ["method of bot"] = (false, "bot.scheduleJobs({});", "warning", 5, "MBOT3007: unknown method: 'bot' has no method 'scheduleJobs'; did you mean 'scheduleJob'?"),
        ["comparison"] = (false, "if (leadId === 'a') { lead.addTag('x'); }", "warning", 5, "MBOT3010: this comparison always gives the same: false: 'leadId' is a number, and 'a' is a string; compare it with a number"),
        ["member"] = (false, "if (lead.getAllTags().lenght > 1) { lead.addTag('x'); }", "warning", 23, "MBOT3014: unknown member: a list has no 'lenght'; did you mean 'length'?"),
        ["no call"] = (false, "if (lead.getStatusName == 'a') { lead.addTag('x'); }", "warning", 10, "MBOT3015: a method is mistaken for a value: 'getStatusName' is a method, and here stands the method itself instead of what it gives; call it: 'getStatusName()'"),
        ["arguments"] = (false, "bot.scheduleJob({ scriptCode: 'a' });", "warning", 19, "MBOT3016: wrong arguments: 'JobParams' has no field 'scriptCode'; did you mean 'script_code'?"),
        ["effect"] = (true, "lead.addTag('x'); return leadId == 1;", "warning", 6, "MBOT3017: a condition is only asked: 'addTag' changes the lead, and what a condition changes is thrown away; do it in the script that runs"),
        ["no boolean"] = (true, "return lead.getStatusName();", "warning", 8, "MBOT3018: the condition gives no boolean: it returns a string, and only the value true runs the job; compare it, or write '!!' before it"),
        ["method of ticket"] = (true, "return ticket.getDate('x') === 1;", "warning", 15, "MBOT3007: unknown method: 'ticket' has no method 'getDate'; did you mean 'getData'?"),
    };

    // What stands before the code, and how many lines and columns that moves it.
    private static readonly Dictionary<string, (string Before, int Lines, int Columns, bool HasMark)> Layouts = new()
    {
        ["plain"] = ("", 0, 0, false),
        ["mark"] = ("", 0, 0, true),
        ["crlf"] = ("// x\r\n\r\n", 2, 0, false),
        ["tabs"] = ("\n\t\t", 1, 2, false),
        ["cyrillic"] = ("// Счёт: ёж 😀\n/* ж */ ", 1, 8, false),
        ["old mac"] = ("// x\r// y\r", 2, 0, false),
        ["all of it"] = ("/* Ж\r\n\tж */\t", 1, 6, true),
    };

    public static TheoryData<string, string> All { get; } = new(from rule in Cases.Keys from layout in Layouts.Keys select (rule, layout));

    public static TheoryData<string> Right { get; } = [.. Checked.RightCode.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void A_mistake_is_told_at_its_place(string rule, string layout)
    {
        var (_, _, severity, column, words) = Cases[rule];
        var (_, lines, columns, _) = Layouts[layout];

        Assert.Equal([$"{severity} {1 + lines}:{column + columns} {words}"], files.FoundIn($"{rule} - {layout}"));
    }

    [Theory]
    [MemberData(nameof(Right))]
    public void What_the_bot_runs_is_no_mistake(string name) => Assert.Empty(files.FoundIn(name));

    [Fact]
    public void What_is_nested_too_deep_to_be_checked_is_told_and_no_mistake() =>
        Assert.Equal(["notice 1:1 MBOT3009: it is not checked before it runs: it is nested too deep"], files.FoundIn("deep"));

    [Fact]
    public void Each_mistake_of_a_file_is_told_and_one_that_is_no_JavaScript_alone()
    {
        Assert.Equal(["warning 1:1", "warning 2:6", "warning 3:11"], files.FoundIn("several").Select(found => found[..found.IndexOf(" MBOT", StringComparison.Ordinal)]));
        Assert.StartsWith("error 2:", Assert.Single(files.FoundIn("several and syntax")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plugin_is_checked_as_a_script_is() => Assert.Equal(["warning 2:1 MBOT3004: unknown name: nothing declares 'leed'; did you mean 'lead'?"], files.FoundIn("plugin"));

    /// <summary>A bot for each file, checked by one run.</summary>
    public sealed class Checked : IAsyncLifetime
    {
        /// <summary>Code that has to pass.</summary>
        public static readonly Dictionary<string, string> RightCode = new()
        {
            ["right return"] = "if (lead.isTagExist('vip')) { return; }\nlead.addTag('x');",
            ["right host name"] = "let ticket = bot.findTickets([['id', ticketId]])[0]; ticket.update({ title: 'T' });",
            ["right library"] = "const moment = require('moment'); require('Common.Bot.Commands'); CommonBotCommands.sendText(moment().format('LL'));",
            ["right syntax"] = "class A { #p = 1; get p() { return this.#p ?? 0; } } const { p, ...rest } = new A(); for (const [k, v] of Object.entries(rest)) { lead.setAttr(k, `${v}${p}`); }",
            ["right snippet"] = "const a = [[:one:]] + 0; lead.setAttr('a', a + snippet('one'));",
            ["right Cyrillic"] = "const имя = lead.getAttr('Имя'); lead.setAttr('приветствие', `Привет, ${имя}!`);",
            ["right typeof"] = "if (typeof undeclared === 'undefined') { lead.addTag('none'); }",
            ["right request"] = "lead.setAttr('n', request.order_id ?? script_request_params.other);",
            ["right empty"] = "",
            ["right comment"] = "// only this",
        };

        private readonly BotFolders _folders = new();
        private ILookup<string, string> _found = null!;

        public IEnumerable<string> FoundIn(string folder) => _found[folder];

        public async ValueTask InitializeAsync()
        {
            foreach (var (rule, of) in Cases)
            {
                foreach (var (layout, (before, _, _, hasMark)) in Layouts)
                {
                    Write($"{rule} - {layout}", before + of.Code, of.IsCondition, hasMark);
                }
            }

            foreach (var (name, code) in RightCode)
            {
                Write(name, code);
            }

            Write("deep", new string('(', 60_000) + "1" + new string(')', 60_000));
            Write("several", "leed.addTag('x');\nlead.hasTag('x');\nif (botId = 5) { lead.addTag('x'); }");
            Write("several and syntax", "leed.addTag('x');\nconst a = ;");
            Write("plugin", "");
            _folders.Write("plugin/plugins/Business.Own.It.js", "// x\nleed.addTag('x');");
            await CheckAsync();
        }

        public ValueTask DisposeAsync()
        {
            _folders.Dispose();
            return ValueTask.CompletedTask;
        }

        private void Write(string folder, string code, bool isCondition = false, bool hasMark = false)
        {
            object command = isCondition ? new { condition = new { file = "a.js" }, stop = true } : new { javascript = new { file = "a.js" } };
            _folders.Write($"{folder}/bot.json", JsonSerializer.Serialize(new { id = 42, name = "T", snippets = new { one = "1" }, scripts = new { s = new { commands = new[] { command } } } }));
            _folders.Write($"{folder}/a.js", [.. hasMark ? Encoding.UTF8.Preamble : default, .. Encoding.UTF8.GetBytes(code)]);
        }

        // ::warning file=name - plain/a.js,line=1,col=1,title=MBOT3004::words
        private async Task CheckAsync()
        {
            var tool = await Tool.RunInAsync(_folders.Path, ["check", .. Directory.GetDirectories(_folders.Path).Select(folder => Path.GetFileName(folder)), "--format", "github"]);
            Assert.Equal((1, ""), (tool.ExitCode, tool.Errors));
            _found = tool.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split("::", 3))
                .Select(line => (Words: line[2], Place: line[1].Split([" file=", ",line=", ",col=", ",title="], StringSplitOptions.None)))
                .ToLookup(found => found.Place[1].Split('/')[0], found => $"{found.Place[0]} {found.Place[2]}:{found.Place[3]} {found.Place[4]}: {found.Words}");
        }
    }
}
