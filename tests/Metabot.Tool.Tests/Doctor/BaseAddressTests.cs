using Metabot.Tool.Doctor;

namespace Metabot.Tool.Tests.Doctor;

// What people give as the address of an API, and where it leads.
public sealed class BaseAddressTests
{
    [Theory]
    [InlineData("https://app.example.com", "https://app.example.com", null)]
    [InlineData("https://app.example.com/", "https://app.example.com", null)]
    [InlineData("https://app.example.com/api/v1/", "https://app.example.com/api/v1", null)]
    [InlineData("http://localhost:5080/bots", "http://localhost:5080", null)]
    [InlineData("https://app.example.com/api/v1/bots/42", "https://app.example.com/api/v1", 42L)]
    [InlineData("https://app.example.com/api/v1/bots/42/", "https://app.example.com/api/v1", 42L)]
    [InlineData("https://app.example.com/api/v1/bots/42/jobs/schedule", "https://app.example.com/api/v1", 42L)]
    [InlineData("https://app.example.com/api/v1/bots/42/jobs/schedule?x=1#y", "https://app.example.com/api/v1", 42L)]
    [InlineData("https://app.example.com/bots/9223372036854775807/leads", "https://app.example.com", long.MaxValue)]
    [InlineData("https://app.example.com/robots/42", "https://app.example.com/robots/42", null)]
    [InlineData("https://app.example.com/bots/shop", "https://app.example.com/bots/shop", null)]
    [InlineData("https://app.example.com/api?x=1", "https://app.example.com/api", null)]
    [InlineData("HTTPS://App.Example.com/API", "https://app.example.com/API", null)]
    public void The_address_up_to_bots_and_the_id_are_read(string text, string address, long? bot)
    {
        var read = BaseAddress.Read(text);

        Assert.NotNull(read);
        Assert.Equal((address, bot), (BaseAddress.Write(read.Value.Base), read.Value.BotId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("app.example.com")]
    [InlineData("/api/v1")]
    [InlineData("ftp://app.example.com")]
    [InlineData("file:///etc/hosts")]
    [InlineData("http://me:secret@app.example.com")]
    [InlineData("http://me@app.example.com")]
    [InlineData("http://")]
    public void What_is_no_address_of_an_API_is_not_taken(string text) => Assert.Null(BaseAddress.Read(text));

    [Theory]
    [InlineData("https://app.example.com", "https://app.example.com/api/v1")]
    [InlineData("https://app.example.com/gate", "https://app.example.com/gate/api/v1")]
    [InlineData("https://app.example.com/api/v1", "https://app.example.com")]
    [InlineData("https://app.example.com/API/V1", "https://app.example.com")]
    [InlineData("https://app.example.com/api/v2", "https://app.example.com/api/v2/api/v1")]
    public void What_was_given_is_tried_first_and_then_with_the_platforms_path_or_without_it(string given, string other)
    {
        var candidates = BaseAddress.FindCandidates(new Uri(given));

        Assert.Equal([given, other], candidates.Select(BaseAddress.Write));
    }

    [Theory]
    [InlineData("https://new.example.com/api/v2/bots/42/jobs/schedule", "https://new.example.com/api/v2")]
    [InlineData("https://new.example.com/bots/42/jobs/schedule/", "https://new.example.com")]
    [InlineData("https://new.example.com/bots/42/jobs/schedule?next=1", "https://new.example.com")]
    [InlineData("https://new.example.com/login", null)]
    [InlineData("https://new.example.com/bots/shop/jobs/schedule", null)]
    [InlineData("https://new.example.com/bots/42/jobs", null)]
    [InlineData("https://new.example.com/login?back=/bots/42/jobs/schedule", null)]
    public void A_redirect_says_where_jobs_are_planned_now_or_is_a_page(string location, string? moved) =>
        Assert.Equal(moved, BaseAddress.FindMoved(new Uri(location)) is { } address ? BaseAddress.Write(address) : null);

    [Theory]
    [InlineData("https://app.example.com/a", "https://app.example.com/b", true)]
    [InlineData("https://app.example.com", "https://APP.example.com", true)]
    [InlineData("https://app.example.com", "https://app.example.com:443", true)]
    [InlineData("https://app.example.com", "http://app.example.com", false)]
    [InlineData("https://app.example.com", "https://app.example.com:444", false)]
    [InlineData("https://app.example.com", "https://app.example.com.evil.example", false)]
    public void A_token_goes_to_the_same_host_alone(string one, string other, bool isSame) =>
        Assert.Equal(isSame, BaseAddress.IsSameHost(new Uri(one), new Uri(other)));
}
