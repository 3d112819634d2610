namespace Metabot.Bots;

// A script played on the picture of a lead: what is sure of it, what changed, and where nothing is sure any more.
public class PlayedScriptTests
{
    [Theory]
    [InlineData("""{ "add_tags": "a, b" }""", "tag_added a, tag_added b")]
    [InlineData("""{ "add_tags": "had" }""", "")]
    [InlineData("""{ "remove_tags": "had, a" }""", "tag_removed had")]
    [InlineData("""{ "add_tags": "a" }, { "remove_tags": "a" }, { "add_tags": "a" }""", "tag_added a, tag_removed a, tag_added a")]
    [InlineData("""{ "add_contexts": "order; pay" }""", "context_added order, context_added pay")]
    [InlineData("""{ "remove_contexts": "menu, none" }""", "context_removed menu")]
    [InlineData("""{ "status": "hot" }""", "status_changed hot")]
    [InlineData("""{ "status": "new" }""", "")]
    [InlineData("""{ "set_attributes": { "city": "Perm", "age": "5" } }""", "attribute_changed city, attribute_changed age")]
    [InlineData("""{ "set_attributes": { "city": "Perm" } }, { "set_attributes": { "city": "Perm" } }""", "attribute_changed city")]
    [InlineData("""{ "set_attributes": { "city": "Perm" } }, { "set_attributes": { "city": "" } }""", "attribute_changed city, attribute_changed city")]
    [InlineData("""{ "text": "Hi" }, { "image": "a.png" }, { "file": "a.pdf" }, { "email": {} }""", "")]
    [InlineData("""{ "run_script": "tagging" }, { "add_tags": "b" }""", "tag_added t, tag_added b")]
    [InlineData("""{ "code": "one", "add_tags": "a" }""", "tag_added a")]
    public void What_is_sure_changes_the_lead(string commands, string changes) => Assert.Equal((true, changes), Play(commands));

    [Theory]
    [InlineData("""{ "add_tags": "a" }, { "stop": true }, { "add_tags": "b" }""", "tag_added a")]
    [InlineData("""{ "run_script": "stopping" }, { "add_tags": "b" }""", "tag_added s")]
    public void Nothing_runs_after_a_stop(string commands, string changes) => Assert.Equal((true, changes), Play(commands));

    [Theory]
    [InlineData("""{ "javascript": "lead.addTag('a');" }""")]
    [InlineData("""{ "text": "Hi", "condition": "return true;" }""")]
    [InlineData("""{ "ask": { "text": "?", "attribute": "a" } }""")]
    [InlineData("""{ "callback": { "text": "?" } }""")]
    [InlineData("""{ "to_operator": true }""")]
    [InlineData("""{ "add_tags": "{{ $tag }}" }""")]
    [InlineData("""{ "add_tags": 5 }""")]
    [InlineData("""{ "status": "{{ $status }}" }""")]
    [InlineData("""{ "set_attributes": { "a": "x", "b": "{{ $b }}" } }""")]
    [InlineData("""{ "run_script": "gone" }""")]
    [InlineData("""{ "run_script": "endless" }""")]
    [InlineData("""{ "run_script": "menu" }""")]
    [InlineData("""{ "run_trigger": { "trigger": "t", "after_sec": 5 } }""")]
    [InlineData("""{ "add_tags": "a", "status": "hot" }""")]
    [InlineData("{}")]
    public void What_only_the_run_knows_is_not_sure(string commands) => Assert.False(Play(commands).IsSure);

    [Fact]
    public void Triggers_that_are_activated_are_told()
    {
        var script = new PlayedScript(Bot("""{ "run_trigger": "t" }, { "add_tags": "a" }, { "run_trigger": "u" }"""), new LeadPicture("new"));

        Assert.True(script.Play("s"));
        Assert.Equal(["t", "u"], script.Triggers);
    }

    // What is played on a copy is not seen in the original, and two pictures that are alike are described alike.
    [Fact]
    public void A_copy_has_what_the_lead_has_and_a_past_of_its_own()
    {
        var lead = new LeadPicture("new");
        lead.AddTag("b");
        lead.AddTag("a");
        lead.AddContext("order");
        lead.SetAttribute("city", "Perm");

        var copy = lead.Copy();
        Assert.Equal((lead.Describe(), 0, 4), (copy.Describe(), copy.Changes.Count, lead.Changes.Count));

        copy.RemoveTag("a");
        copy.RemoveContext("order");
        copy.SetStatus("hot");
        Assert.NotEqual(lead.Describe(), copy.Describe());

        copy.AddContext("order");
        copy.SetStatus("new");
        copy.AddTag("a");
        Assert.Equal(lead.Describe(), copy.Describe());
        Assert.Equal(4, lead.Changes.Count);
    }

    private static (bool IsSure, string Changes) Play(string commands)
    {
        var lead = new LeadPicture("new");
        lead.AddTag("had");
        lead.AddContext("menu");
        lead.Changes.Clear();
        var isSure = new PlayedScript(Bot(commands), lead).Play("s");
        return (isSure, string.Join(", ", lead.Changes.Select(change => $"{change.Event} {change.Name}")));
    }

    private static BotOutline Bot(string commands) => WrittenBot.Read($$"""
        {
          "scripts": {
            "s": { "commands": [{{commands}}] },
            "tagging": { "commands": [{ "add_tags": "t" }] },
            "stopping": { "commands": [{ "add_tags": "s" }, { "stop": true }, { "add_tags": "never" }] },
            "endless": { "commands": [{ "run_script": "endless" }] },
            "menu": { "commands": [], "menu": [{ "caption": "Tea", "script": "s" }] }
          }
        }
        """);
}
