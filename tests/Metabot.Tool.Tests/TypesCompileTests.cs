using Metabot.Docs.Tests.TypeScript;

namespace Metabot.Tool.Tests;

/// <summary>The types of bots with odd names, given to the compiler that editors ask.</summary>
public sealed class TypesCompileTests : IDisposable
{
    private const string Odd = """
        {
          "id": 42, "name": "T",
          "attributes": { "it's \"so\"": 1, "с пробелом": 2, "class": 3, "*/": 4, "`${x}`": 5, "a\\b": 6, "\u2028": 7, "</script>": 8, "type TagName = string;": 9, "😀": 10 },
          "statuses": ["Новый", "it's", "\"quoted\"", "default"],
          "snippets": { "with 'quotes'": "1", "имя": "2" },
          "tables": { "заказы": ["имя"], "select": ["from"] },
          "scripts": { "function": { "commands": [{ "add_tags": "new, \\, */" }] }, "мой скрипт": { "commands": [] }, "a\"b": { "commands": [] }, "constructor": { "commands": [] } },
          "triggers": { "__proto__": { "script": "function" }, "x y": { "script": "function" } },
          "broadcasts": { "\\": { "script": "function" } }
        }
        """;

    private readonly BotFolders _folders = new();

    [Fact]
    public async Task Odd_names_are_types_that_the_compiler_takes() => Assert.Equal("", await CompileAsync(
        """
        // @ts-check
        lead.setAttr('it\'s "so"', 1).setAttr('с пробелом', 2).setAttr('*/', 4).setAttr('\u2028', 7);
        lead.setStatusByName('"quoted"');
        lead.setStatus('it\'s');
        bot.runScriptByCodeForLead('мой скрипт', 1);
        bot.run({ script_code: 'a"b' });
        bot.runTriggerByCodeForLead('__proto__', leadId);
        bot.scheduleJob({ broadcast_code: '\\' });
        table.createItem('заказы', { имя: 'Анна' });
        table.find('select', [], [['from', 'like', '%']]);
        snippet("with 'quotes'");
        """));

    [Theory]
    [InlineData("bot.run({ script_code: 'Function' });")]
    [InlineData("lead.setStatusByName('новый');")]
    [InlineData("bot.runTriggerByCodeForLead('x  y', 1);")]
    [InlineData("table.find('заказ', [], []);")]
    [InlineData("snippet('with quotes');")]
    public async Task A_name_that_is_nearly_one_is_underlined(string code)
    {
        var said = Assert.Single((await CompileAsync($"// @ts-check\n{code}\n")).Trim().Split('\n'));

        Assert.StartsWith("a.js(2,", said, StringComparison.Ordinal);
        Assert.Contains("is not assignable to ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plugin_may_have_any_name_that_the_bot_takes()
    {
        _folders.Write("bot/plugins/Business.Заказы.Итоги.js", "module.exports = {};");
        _folders.Write("bot/plugins/Common.Own.It's.js", "module.exports = {};");

        Assert.Equal("", await CompileAsync("""
            // @ts-check
            const totals = require('Business.Заказы.Итоги');
            const own = require("Common.Own.It's");
            lead.setAttr('n', totals.sum() + own.n);
            """));
    }

    [Theory]
    [InlineData("""{ "scripts": { "\ud800": { "commands": [] } } }""")]
    [InlineData("""{ "attributes": { "a": "\udc00" } }""")]
    public async Task Half_of_a_letter_in_bot_json_is_said_in_a_line(string manifest)
    {
        _folders.Write("bot/bot.json", manifest);

        var tool = await Tool.RunAsync("types", _folders.At("bot"));

        Assert.Equal((1, ""), (tool.ExitCode, tool.Output));
        Assert.Contains("half of a surrogate pair", Assert.Single(tool.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_that_init_makes_has_types_that_its_own_JavaScript_keeps_to()
    {
        await Tool.RunAsync("init", _folders.At("bot"));
        foreach (var file in _folders.FilesIn("bot").Where(file => file.EndsWith(".js", StringComparison.Ordinal)).ToList())
        {
            _folders.Write($"bot/{file}", $"// @ts-check\n{_folders.Read($"bot/{file}")}");
        }

        Assert.Equal("", await CompileAsync(null));
    }

    public void Dispose() => _folders.Dispose();

    // What the compiler says of the folder's JavaScript; nothing where all is right.
    private async Task<string> CompileAsync(string? code)
    {
        if (code is not null)
        {
            _folders.Write("bot/bot.json", Odd);
            _folders.Write("bot/a.js", code);
        }

        var types = await Tool.RunAsync("types", _folders.At("bot"));
        Assert.Equal((0, ""), (types.ExitCode, types.Errors));
        return await TypeScriptCompiler.CheckAsync(_folders.At("bot"));
    }
}
