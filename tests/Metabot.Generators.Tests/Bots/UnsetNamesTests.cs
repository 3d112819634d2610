namespace Metabot.Bots;

// Names that a bot waits for and nothing sets: only where that is sure, or somebody can see it.
public class UnsetNamesTests
{
    private const string Waits = """{ "condition": "return lead.isTagExist('subscriber');", "text": "Hi" }""";

    [Theory]
    [InlineData("""{ "add_tags": "subscriber" }""")]
    [InlineData("""{ "add_tags": "a, subscriber" }""")]
    [InlineData("""{ "add_tags": "{{ $tag }}" }""")]
    [InlineData("""{ "javascript": "lead.addTag('subscriber');" }""")]
    [InlineData("""{ "javascript": "bot.findLeads()[0].addTag('subscriber');" }""")]
    [InlineData("""{ "javascript": "x.addTags(['a', 'subscriber']);" }""")]
    [InlineData("""{ "javascript": "lead.addTag(name);" }""")]
    [InlineData("""{ "javascript": "lead.addTags(['a', name]);" }""")]
    [InlineData("""{ "javascript": "bot.scheduleJob({ add_tags: 'subscriber' });" }""")]
    [InlineData("""{ "javascript": "bot.scheduleJob({ add_tags: tags });" }""")]
    [InlineData("""{ "javascript": "eval(''); f('subscriber');" }""")]
    [InlineData("""{ "javascript": "this does not parse, subscriber" }""")]
    public void What_may_be_set_is_left_alone(string command) => Assert.Empty(Find($"{Waits}, {command}"));

    [Theory]
    [InlineData("""{ "text": "subscriber" }""")]
    [InlineData("""{ "remove_tags": "subscriber" }""")]
    [InlineData("""{ "add_contexts": "subscriber" }""")]
    [InlineData("""{ "javascript": "lead.setAttr('subscriber', name);" }""")]
    [InlineData("""{ "javascript": "this does not parse" }""")]
    [InlineData("""{ "javascript": "bot.scheduleJob({ remove_tags: 'subscriber' });" }""")]
    public void What_nothing_sets_is_told(string command) =>
        Assert.Equal(["nothing sets the tag 'subscriber' (perhaps)"], Find($"{Waits}, {command}"));

    [Theory]
    [InlineData("""{ "add_tags": "subscribers" }""", "nothing sets the tag 'subscriber'; did you mean 'subscribers'? (sure)")]
    [InlineData("""{ "add_tags": "Subscriber" }""", "nothing sets the tag 'subscriber'; did you mean 'Subscriber'? (sure)")]
    [InlineData("""{ "add_tags": "subscriebr" }""", "nothing sets the tag 'subscriber'; did you mean 'subscriebr'? (sure)")]
    [InlineData("""{ "add_tags": "subscribed" }""", "nothing sets the tag 'subscriber'; did you mean 'subscribed'? (sure)")]
    [InlineData("""{ "add_tags": "subscriber2" }""", "nothing sets the tag 'subscriber' (perhaps)")]
    [InlineData("""{ "add_tags": "subscription" }""", "nothing sets the tag 'subscriber' (perhaps)")]
    public void A_slip_of_the_hand_is_sure(string command, string message) => Assert.Equal([message], Find($"{Waits}, {command}"));

    [Fact]
    public void Who_only_reads_a_name_does_not_wait_for_it() => Assert.Empty(Find("""{ "text": "{{ #vip }}" }, { "javascript": "f(lead.isTagExist('gold'));" }"""));

    [Fact]
    public void A_status_is_told_only_where_the_bot_has_it()
    {
        Assert.Equal(["nothing sets the status 'hot' (perhaps)"], Find("""{ "condition": "return lead.isInStatus('hot');", "text": "" }, { "condition": "return lead.isInStatus('cold');", "text": "" }""", """ "statuses": ["new", "hot"], """));
        Assert.Empty(Find("""{ "condition": "return lead.isInStatus('hot');", "text": "" }, { "javascript": "lead.setStatusId(id);" }""", """ "statuses": ["new", "hot"], """));
    }

    [Fact]
    public void A_caller_may_set_it() => Assert.Empty(UnsetNames.Find(WrittenBot.Script(Waits), name => name == "subscriber"));

    [Fact]
    public void The_bots_own_attributes_are_there() => Assert.Empty(Find("""{ "condition": "return bot.getAttr('season') == 1;", "text": "" }""", """ "attributes": { "season": "1" }, """));

    [Theory]
    [InlineData("vip", "vip", false)]
    [InlineData("vip", "Vip", true)]
    [InlineData("first-name", "first_name", true)]
    [InlineData("vip", "vap", false)]
    [InlineData("gold", "gild", true)]
    [InlineData("gold", "golds", true)]
    [InlineData("golds", "gold", true)]
    [InlineData("gold", "godl", true)]
    [InlineData("gold", "dlog", false)]
    [InlineData("order1", "order2", false)]
    [InlineData("order", "order1", false)]
    [InlineData("order_new", "order_old", false)]
    public void A_slip_is_one_letter_or_two_in_the_wrong_order(string written, string known, bool isSlip) => Assert.Equal(isSlip, MistypedName.IsSlip(written, known));

    private static IEnumerable<string> Find(string commands, string members = "") =>
        UnsetNames.Find(WrittenBot.Read($$"""{ {{members}} "scripts": { "s": { "commands": [{{commands}}] } } }"""), _ => false).Select(fault => $"{fault.Message} ({(fault.IsSure ? "sure" : "perhaps")})");
}
