using Metabot.Generators.Analysis.Migration;

namespace Metabot.Generators.Analysis;

// Which addresses are a bot's, as far as they are known while compiling; {} is what is not.
public class BotAddressTests
{
    [Theory]
    [InlineData("https://app.metabot24.com/api/v1/bots/42/jobs/schedule")]
    [InlineData("/bots/42/jobs/schedule")]
    [InlineData("jobs/schedule")]
    [InlineData("/jobs/schedule/")]
    [InlineData("/jobs/schedule?x=1")]
    [InlineData("/jobs/schedule#x")]
    [InlineData("{}/jobs/schedule")]
    [InlineData("{}/jobs/schedule{}")]
    public void Of_jobs(string text) => Assert.Null(Assert.IsType<BotAddress>(BotAddress.Parse(text)).Alias);

    [Theory]
    [InlineData("https://example.com/bots/42/call/import", "import")]
    [InlineData("/bots/42/call/cjm/import", "cjm/import")]
    [InlineData("call/import", "import")]
    [InlineData("{}/call/import?x={}", "import")]
    [InlineData("/call/import/", "import")]
    [InlineData("/bots/42/call/a%20b", "a b")]
    [InlineData("/bots/42/call/%D0%B8%D0%BC%D1%8F", "имя")]
    [InlineData("/call/x/bots/42/call/import", "import")]
    [InlineData("/bots/42/call/x/call/y", "x/call/y")]
    public void Of_an_endpoint(string text, string alias) => Assert.Equal(alias, BotAddress.Parse(text)?.Alias);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{}jobs/schedule")]
    [InlineData("/jobs")]
    [InlineData("/jobs/schedules")]
    [InlineData("/myjobs/schedule/x")]
    [InlineData("/jobs/schedule/{}")]
    [InlineData("/jobs /schedule")]
    [InlineData("see /jobs/schedule")]
    [InlineData("/bots/42/call")]
    [InlineData("/bots/42/call/")]
    [InlineData("/bots/42/call/{}")]
    [InlineData("/bots/42/call/a{}")]
    [InlineData("/bots/42/call//a")]
    [InlineData("/bots/42/call/../a")]
    [InlineData("/bots/42/recall/a")]
    public void Another_address_is_none(string? text) => Assert.Null(BotAddress.Parse(text));
}
