namespace Metabot.Client.Tests;

/// <summary>An option that is missing or can never be right is refused when the client is made.</summary>
public sealed class BotClientOptionsTests
{
    public static TheoryData<Action<BotClientOptions>, string> BadOptions => new()
    {
        { options => options.BaseAddress = null, "BotClientOptions.BaseAddress is not set" },
        { options => options.BaseAddress = new Uri("/api", UriKind.Relative), "BotClientOptions.BaseAddress is not an absolute http or https address" },
        { options => options.BaseAddress = new Uri("ftp://bot.test"), "BotClientOptions.BaseAddress is not an absolute http or https address" },
        { options => options.BaseAddress = new Uri("http://me:secret@bot.test"), "BotClientOptions.BaseAddress has a user name" },
        { options => options.BaseAddress = new Uri("http://bot.test?token=secret"), "BotClientOptions.BaseAddress has a query" },
        { options => options.BaseAddress = new Uri("http://bot.test#x"), "BotClientOptions.BaseAddress has a query or a fragment" },
        { options => options.BotId = 0, "BotClientOptions.BotId is 0" },
        { options => options.BotId = -3, "BotClientOptions.BotId is -3" },
        { options => options.Token = null!, "BotClientOptions.Token is not set" },
        { options => options.Token = " ", "BotClientOptions.Token is not set" },
        { options => options.Token = "secret\n", "BotClientOptions.Token has a character" },
        { options => options.Token = "secret words", "BotClientOptions.Token has a character" },
        { options => options.Token = "sécret", "BotClientOptions.Token has a character" },
        { options => options.Authentication = (BotAuthentication)9, "BotClientOptions.Authentication is 9" },
        { options => options.JobIdField = " ", "BotClientOptions.JobIdField is no field's name; give one such as job_id" },
        { options => options.JobIdField = "data..id", "BotClientOptions.JobIdField is no field's name" },
        { options => options.ServerTimeZone = "Moscow", "BotClientOptions.ServerTimeZone is 'Moscow', which is no time zone that this machine knows; give an IANA id such as Europe/Moscow" },
        { options => options.ServerTimeZone = "Europe/Moskow", "BotClientOptions.ServerTimeZone is 'Europe/Moskow', which is no time zone that this machine knows; did you mean Europe/Moscow?" },
        { options => options.ServerTimeZone = "(UTC+03:00) Moscow, St. Petersburg", "BotClientOptions.ServerTimeZone is '(UTC+03:00) Moscow" },
        { options => options.ServerTimeZone = "+03:00", "BotClientOptions.ServerTimeZone is '+03:00'" },
        { options => options.ServerTimeZone = "../../../etc/hostname", "BotClientOptions.ServerTimeZone is '../" },
        { options => options.ServerTimeZone = " ", "BotClientOptions.ServerTimeZone is ' '" },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public void A_bad_option_is_named(Action<BotClientOptions> spoil, string message)
    {
        var options = Good();
        spoil(options);

        var error = Assert.Throws<ArgumentException>(() => new BotClient(new RecordingTransport(), options));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_named_at_once()
    {
        var error = Assert.Throws<ArgumentException>(() => new BotClient(new RecordingTransport(), new BotClientOptions { ServerTimeZone = "Moscow", Authentication = (BotAuthentication)9 }));

        Assert.Equal(
            ["BaseAddress", "BotId", "Token", "Authentication", "ServerTimeZone"],
            error.Message.Split("BotClientOptions.").Skip(1).Select(fault => fault.Split(' ')[0]));
    }

    [Theory]
    [InlineData(BotAuthentication.AuthenticationHeader, "Authentication", "s3cret-token")]
    [InlineData(BotAuthentication.Bearer, "Authorization", "Bearer s3cret-token")]
    [InlineData(BotAuthentication.AuthorizationHeader, "Authorization", "s3cret-token")]
    [InlineData(BotAuthentication.AuthenticationBearer, "Authentication", "Bearer s3cret-token")]
    public async Task The_token_travels_in_one_header(BotAuthentication authentication, string header, string value)
    {
        var transport = new RecordingTransport();

        await transport.Client(configure: options => options.Authentication = authentication).ScheduleAsync(new Greeting("x"), null, TestContext.Current.CancellationToken);

        Assert.Equal(value, transport.Header(header));
        Assert.DoesNotContain("s3cret-token", transport.Header("Accept"), StringComparison.Ordinal);
    }

    [Fact]
    public void Good_options_make_a_client() => Assert.NotNull(new BotClient(new RecordingTransport(), Good()));

    [Fact]
    public void Nothing_may_be_null()
    {
        Assert.Throws<ArgumentNullException>("transport", () => new BotClient((IBotTransport)null!, Good()));
        Assert.Throws<ArgumentNullException>("http", () => new BotClient((HttpClient)null!, Good()));
        Assert.Throws<ArgumentNullException>("options", () => new BotClient(new RecordingTransport(), null!));
    }

    [Fact]
    public void The_token_is_not_shown() => Assert.DoesNotContain("token-1", Good().ToString(), StringComparison.Ordinal);

    private static BotClientOptions Good() => new() { BaseAddress = new Uri("https://bot.test"), BotId = 1, Token = "token-1" };
}
