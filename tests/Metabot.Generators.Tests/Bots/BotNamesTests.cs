namespace Metabot.Bots;

// The names that a bot uses, and what it does with them.
public class BotNamesTests
{
    [Theory]
    [InlineData("{ \"add_tags\": \"vip, new\" }", "Sets tag 'vip'|Sets tag 'new'")]
    [InlineData("{ \"remove_tags\": \"vip;new,\" }", "Removes tag 'vip'|Removes tag 'new'")]
    [InlineData("{ \"add_contexts\": \"order\" }", "Sets context 'order'")]
    [InlineData("{ \"remove_contexts\": \"order\" }", "Removes context 'order'")]
    [InlineData("{ \"status\": \"hot, cold\" }", "Sets status 'hot, cold'")]
    [InlineData("{ \"set_attributes\": { \"city\": \"{{ $town }}\" } }", "Sets attribute 'city'|Reads attribute 'town'")]
    [InlineData("{ \"run_script\": \"t\" }", "Reads script 't'")]
    [InlineData("{ \"run_trigger\": \"t\" }", "Reads trigger 't'")]
    [InlineData("{ \"add_tags\": 5 }", "")]
    [InlineData("{ \"run_script\": 5 }", "")]
    [InlineData("{ \"text\": \"{{ $city }} {{#vip}} {{ @order }} {{ $name }} {{ $ }} {{ x }}\" }", "Reads attribute 'city'|Reads tag 'vip'|Reads context 'order'")]
    public void Of_a_command(string command, string expected) => AssertNames(WrittenBot.Script(command), expected);

    [Theory]
    [InlineData("lead.addTag('vip');", "Sets tag 'vip'")]
    [InlineData("lead.addTags(['vip', 'new']);", "Sets tag 'vip'|Sets tag 'new'")]
    [InlineData("lead.addTags('vip, new');", "Sets tag 'vip'|Sets tag 'new'")]
    [InlineData("lead.deleteTag('vip');", "Removes tag 'vip'")]
    [InlineData("if (lead.isTagExist('vip')) f();", "Reads tag 'vip'")]
    [InlineData("lead.setAttr('city', 1);", "Sets attribute 'city'")]
    [InlineData("bot.setAttr('season', 1);", "Sets attribute of the bot 'season'")]
    [InlineData("f(bot.getAttr('season'));", "Reads attribute of the bot 'season'")]
    [InlineData("bot.scheduleJob({ script_code: 'a', add_tags: 'b, c', remove_tags: 'd' });", "Reads script 'a'|Sets tag 'b'|Sets tag 'c'|Removes tag 'd'")]
    [InlineData("bot.scheduleJob({ 'trigger_code': 'a' });", "Reads trigger 'a'")]
    [InlineData("lead['addTag']('vip');", "Sets tag 'vip'")]
    [InlineData("lead.addTag(name);", "")]
    [InlineData("lead.addTag('v' + 'ip');", "")]
    [InlineData("lead.addTag('v\\u0069p');", "")]
    [InlineData("const lead = f(); lead.addTag('vip');", "")]
    [InlineData("other.addTag('vip');", "")]
    [InlineData("eval('1'); lead.addTag('vip');", "")]
    public void Of_JavaScript(string code, string expected) => AssertNames(WrittenBot.Code(code), expected);

    [Fact]
    public void A_name_in_code_is_told_where_it_stands()
    {
        const string Manifest = """{ "scripts": { "s": { "commands": [{ "condition": "return lead.isTagExist('vip');", "javascript": { "file": "s.js" } }] } } }""";
        const string File = "lead.addTags('a,  b');";
        var names = WrittenBot.Read(Manifest, ("s.js", File)).Names.ToList();
        Assert.Equal([("vip", null, true, true), ("a", "s.js", true, false), ("b", "s.js", true, false)], names.Select(name => (name.Name, name.File, name.IsInCode, name.IsWaitedFor)));
        Assert.Equal(["vip", "a", "b"], names.Select(name => (name.File is null ? Manifest : File).Substring(name.Range.Start, name.Range.Length)));
    }

    [Fact]
    public void What_a_trigger_subscribes_to_is_waited_for()
    {
        var bot = WrittenBot.Read("""{ "triggers": { "t": { "on": [{ "tag_added": "vip" }, { "status_changed": "hot" }, { "attribute_changed": "city" }, { "context_removed": "order" }, { "lead_changed": true }], "script": "s" } } }""");
        AssertNames(bot, "Reads tag 'vip'|Reads status 'hot'|Reads attribute 'city'|Reads context 'order'|Reads script 's'");
        Assert.Equal([true, true, true, true, false], bot.Names.Select(name => name.IsWaitedFor));
    }

    [Fact]
    public void A_route_asks_for_the_status_that_a_command_sets() => AssertNames(
        WrittenBot.Read("""{ "routes": { "r": { "status": "hot", "context": "order", "script": "s" } } }"""), "Reads status 'hot'|Reads context 'order'|Reads script 's'");

    [Theory]
    [InlineData("a", "a@0")]
    [InlineData(" a ,b", "a@1|b@4")]
    [InlineData(",,a,", "a@2")]
    [InlineData("a;b", "a@0|b@2")]
    [InlineData(" , ", "")]
    public void Several_in_one_text(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', BotName.Split(text, ',', ';').Select(piece => $"{piece.Name}@{piece.Start}")));

    private static void AssertNames(BotOutline bot, string expected) => Assert.Equal(expected, string.Join('|', bot.Names.Select(name => $"{name.Use} {name.Display}")));
}
