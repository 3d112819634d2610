namespace Metabot.Generators.Tests.Locks;

public class LockUpdateTests
{
    private const string Welcome = "[BotScript(\"welcome\")] partial record Welcome(string Name);";
    private const string Paid = "[BotTrigger(17)] partial record Paid(int Total);";

    [Fact]
    public void Writing_again_changes_nothing()
    {
        var once = Locked.Write(Welcome + Paid);
        Assert.Equal(once, Locked.Write(Welcome + Paid, once));
    }

    [Fact]
    public void What_the_code_no_longer_has_stays_as_retired_with_what_it_sent()
    {
        var retired = Locked.Write(Paid, Locked.Write(Welcome + Paid));
        Assert.Equal(["script welcome (retired)", "script welcome .name: string", "trigger #17", "trigger #17 .total: integer"], Locked.Lines(retired));
        Assert.Equal(retired, Locked.Write(Paid, retired));
    }

    [Fact]
    public void What_is_there_again_is_retired_no_longer() =>
        Assert.Equal(Locked.Write(Welcome), Locked.Write(Welcome, Locked.Write("", Locked.Write(Welcome))));

    [Fact]
    public void A_contract_that_cannot_be_sent_keeps_its_lines()
    {
        var before = Locked.Write(Welcome);
        Assert.Equal(before, Locked.Write("[BotScript(\"welcome\")] partial record Welcome(object Name);", before));
    }

    [Fact]
    public void A_fact_of_one_framework_only_says_so()
    {
        const string More = "[BotScript(\"welcome\")] partial record Welcome(string Name, int Age);";
        var both = Locked.Write("", ("net8.0", Welcome), ("net10.0", More + Paid));
        Assert.Equal(
            ["script welcome", "script welcome .age: integer [net10.0]", "script welcome .name: string", "trigger #17 .total: integer [net10.0]", "trigger #17 [net10.0]"],
            Locked.Lines(both));
        Assert.Equal(both, Locked.Write(both, ("net10.0", More + Paid), ("net8.0", Welcome)));
        Assert.Equal(Locked.Write(More), Locked.Write(both, ("net8.0", More), ("net10.0", More)).Replace("trigger #17 (retired) [net10.0]\n", "", StringComparison.Ordinal).Replace("trigger #17 .total: integer [net10.0]\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_conflict_is_settled_by_the_code_and_loses_nothing_that_is_retired()
    {
        var conflict = "script a (retired)\n<<<<<<< ours\nscript welcome .nme: string\n=======\nscript b (retired)\nscript b .n: integer\n>>>>>>> theirs\n";
        Assert.Equal(
            ["script a (retired)", "script b (retired)", "script b .n: integer", "script welcome", "script welcome .name: string"], Locked.Lines(Locked.Write(Welcome, conflict)));
    }
}
