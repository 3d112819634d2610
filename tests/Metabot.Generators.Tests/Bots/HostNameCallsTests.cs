using Metabot.Language;

namespace Metabot.Bots;

// Which methods of the bot's objects take a name first, and what they do with it. It follows from host.d.ts, so that what is new there is known here.
public class HostNameCallsTests
{
    [Theory]
    [InlineData("lead", "addTags", "Sets Tag")]
    [InlineData("lead", "addTag", "Sets Tag")]
    [InlineData("lead", "setTag", "Sets Tag")]
    [InlineData("lead", "deleteTags", "Removes Tag")]
    [InlineData("lead", "forceDeleteTag", "Removes Tag")]
    [InlineData("lead", "isTagExist", "Reads Tag")]
    [InlineData("lead", "issetTag", "Reads Tag")]
    [InlineData("lead", "getTag", "Reads Tag")]
    [InlineData("lead", "setAttr", "Sets Attribute")]
    [InlineData("lead", "setJsonAttr", "Sets Attribute")]
    [InlineData("lead", "getAttr", "Reads Attribute")]
    [InlineData("lead", "getIntAttr", "Reads Attribute")]
    [InlineData("lead", "deleteAttr", "Removes Attribute")]
    [InlineData("lead", "forceDeleteJsonAttrs", "Removes Attribute")]
    [InlineData("lead", "setContext", "Sets Context")]
    [InlineData("lead", "isContextExist", "Reads Context")]
    [InlineData("lead", "setStatusName", "Sets Status")]
    [InlineData("lead", "isInStatus", "Reads Status")]
    [InlineData("lead", "issetStatusByName", "Reads Status")]
    [InlineData("bot", "getAttr", "Reads BotAttribute")]
    [InlineData("bot", "setAttr", "Sets BotAttribute")]
    [InlineData("bot", "runTriggerByCodeForLead", "Reads Trigger")]
    [InlineData("bot", "runScriptByCodeForLead", "Reads Script")]
    [InlineData("bot", "getScriptIdByCode", "Reads Script")]
    public void A_method_does_with_a_name_what_it_is_called(string owner, string method, string expected)
    {
        var found = HostNameCalls.Find(owner, method);

        Assert.Equal(expected, found is var (kind, use) ? $"{use} {kind}" : "");
    }

    [Theory]
    [InlineData("lead", "getAllTags")]
    [InlineData("lead", "setStatusId")]
    [InlineData("lead", "addtags")]
    [InlineData("bot", "addTags")]
    [InlineData("bot", "scheduleJob")]
    [InlineData("bot", "scheduleScript")]
    [InlineData("request", "getAttr")]
    [InlineData("", "")]
    public void Others_take_none(string owner, string method) => Assert.Null(HostNameCalls.Find(owner, method));

    [Theory]
    [InlineData("script_code", "Reads Script")]
    [InlineData("trigger_code", "Reads Trigger")]
    [InlineData("broadcast_code", "Reads Broadcast")]
    [InlineData("add_tags", "Sets Tag")]
    [InlineData("remove_tags", "Removes Tag")]
    [InlineData("script_id", "")]
    [InlineData("lead_id", "")]
    [InlineData("Script_code", "")]
    public void A_field_of_a_job_names_what_it_is_called(string field, string expected) =>
        Assert.Equal(expected, HostNameCalls.FindField(field) is var (kind, use) ? $"{use} {kind}" : "");

    // A pair of methods is one that takes a name from where the other puts it.
    [Fact]
    public void What_can_be_set_can_be_asked_for_and_what_is_taken_off_can_be_put_on()
    {
        var uses = (
            from global in HostLanguage.Declarations.Globals
            from member in HostLanguage.Declarations.InterfaceOf(global)?.Members ?? []
            where HostNameCalls.Find(global.Name, member.Name) is not null
            select HostNameCalls.Find(global.Name, member.Name)!.Value).ToHashSet();

        Assert.All(uses.Where(each => each.Use == NameUse.Removes), each => Assert.Contains((each.Kind, NameUse.Sets), uses));
        Assert.All(uses.Where(each => each.Use == NameUse.Sets), each => Assert.Contains((each.Kind, NameUse.Reads), uses));
    }

    [Theory]
    [InlineData("bot.run({ script_code: 'a' });", "a")]
    [InlineData("bot['run']({ 'script_code': 'a' }); bot.run({ script_code: 'b' });", "a|b")]
    [InlineData("bot.run({ script_code: next });", "?")]
    [InlineData("bot.run({ script_id: 5 });", "?")]
    [InlineData("bot.run(next);", "?")]
    [InlineData("bot.run({ script_code: 'a', script_id: 5 });", "?")]
    [InlineData("bot.run();", "?")]
    [InlineData("other.run({ script_code: 'a' });", "")]
    [InlineData("const bot = f(); bot.run({ script_code: 'a' });", "")]
    [InlineData("bot.runScriptByCodeForLead('a', 5);", "")]
    public void A_dialog_goes_on_with_what_run_names(string code, string jumps)
    {
        var tree = Assert.Single(WrittenBot.Code(code).Codes).Tree!;

        Assert.Equal(jumps, string.Join('|', ScriptNames.FindJumps(tree).Select(jump => jump ?? "?")));
    }
}
