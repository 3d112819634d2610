using Metabot.Generators.Contracts;
using Metabot.Generators.Locks;

namespace Metabot.Generators.Tests.Locks;

// Names as the lock writes them, and that its own parser takes every one of them.
public class LockNameTests
{
    [Theory]
    [InlineData("order", "order")]
    [InlineData("order_id", "order_id")]
    [InlineData("order-id", "order-id")]
    [InlineData("$type", "$type")]
    [InlineData("имя2", "имя2")]
    [InlineData("", "\"\"")]
    [InlineData("first name", "\"first name\"")]
    [InlineData("a.b", "\"a.b\"")]
    [InlineData("a/b", "\"a/b\"")]
    [InlineData("a:b", "\"a:b\"")]
    [InlineData("#1", "\"#1\"")]
    [InlineData("*", "\"*\"")]
    [InlineData("[]", "\"[]\"")]
    [InlineData("say \"a\\b\"", "\"say \\\"a\\\\b\\\"\"")]
    [InlineData("a\n\t\0", "\"a\\u000a\\u0009\\u0000\"")]
    [InlineData("\u007f\u0085\u2028\u2029", "\"\\u007f\\u0085\\u2028\\u2029\"")]
    public void A_name_is_plain_or_in_quotes(string name, string written)
    {
        Assert.Equal(written, LockName.Write(name));
        Assert.Equal(new LockLine("script a", "." + written, null, "integer"), LockLineParser.Parse($"script a .{written}: integer"));
        Assert.Equal(new LockLine("script a", ".state", written, ""), LockLineParser.Parse($"script a .state={written}"));
    }

    [Theory]
    [InlineData("[BotScript(\"shop/orders.find-1\")]", "script shop/orders.find-1")]
    [InlineData("[BotScript(\"two words\")]", "script \"two words\"")]
    [InlineData("[BotScript(\"#7\")]", "script \"#7\"")]
    [InlineData("[BotScript(7)]", "script #7")]
    [InlineData("[BotTrigger(9223372036854775807)]", "trigger #9223372036854775807")]
    [InlineData("[BotBroadcast(\"распродажа\")]", "broadcast распродажа")]
    public void A_contract_is_called_by_its_target(string attribute, string name)
    {
        Assert.Equal(name, Assert.Single(Locked.Contracts($"{attribute} partial record A;")).Name);
        Assert.Equal(LockLine.OfContract(name), LockLineParser.Parse(name));
    }
}
