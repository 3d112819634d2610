namespace Metabot.Server.Tests.Channels;

public class ChannelManifestTests
{
    [Theory]
    [InlineData("""{ "telegrm": {} }""", "$.channels.telegrm: there is no field 'telegrm'; did you mean 'telegram'?")]
    [InlineData("""{ "telegram": {} }""", "$.channels.telegram.token_env: token_env is missing; name the variable of the environment that has the secret, or a file with token_file")]
    [InlineData("""{ "telegram": { "token": "123:abc" } }""", "$.channels.telegram.token: there is no field 'token'; did you mean 'token_env'?")]
    [InlineData("""{ "telegram": { "token_env": "A", "token_file": "b" } }""", "$.channels.telegram.token_file: token_env and token_file both say where the secret is; leave one out")]
    [InlineData("""{ "telegram": { "token_env": "A", "base_url": "ftp://x" } }""", "$.channels.telegram.base_url: base_url must be an http or https address")]
    [InlineData("""{ "webhook": { "secret_env": "A" } }""", "$.channels.webhook.url: url is missing")]
    [InlineData("""{ "webhook": { "url": "/in", "secret_env": "A" } }""", "$.channels.webhook.url: url must be an http or https address")]
    [InlineData("""{ "email": { "host": "smtp.test", "from": "shop" } }""", "$.channels.email.from: 'shop' is not an e-mail address; write for example Shop <shop@example.org>")]
    [InlineData("""{ "email": { "host": "smtp.test", "from": "a@b.test", "port": 70000 } }""", "$.channels.email.port: 70000 is not a port; ports go from 1 to 65535")]
    [InlineData("""{ "email": { "host": "smtp.test", "from": "a@b.test", "security": "ssl" } }""", "$.channels.email.security: there is no security 'ssl'; write starttls, tls, none")]
    [InlineData("""{ "email": { "host": "smtp.test", "from": "a@b.test", "user": "a" } }""", "$.channels.email.password_env: password_env is missing")]
    public async Task A_mistake_is_told_with_its_place(string channels, string problem)
    {
        using var folder = new TempFolder();
        folder.File("bot.json", $$"""{ "id": 42, "name": "T", "channels": {{channels}} }""");

        var exception = await Assert.ThrowsAsync<BotManifestException>(() => folder.StartAsync());

        Assert.Contains(exception.Problems, told => told.ToString().Contains(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "host": [] }""", "$.api.host: there is no field 'host'; did you mean 'hosts'?")]
    [InlineData("""{ "hosts": "api.example.org" }""", "$.api.hosts: hosts must be an array of hosts, for example [\"api.example.org\"]; got the string")]
    [InlineData("""{ "hosts": ["api.example.org", "https://b.example.org"] }""", "$.api.hosts[1]: a host is a name or an address, perhaps with a port")]
    [InlineData("""{ "private_hosts": [5] }""", "$.api.private_hosts[0]: a host is a name or an address, perhaps with a port: api.example.org, *.example.org, 10.0.0.5:8080; got the number 5")]
    [InlineData("""{ "timeout_sec": 61 }""", "$.api.timeout_sec: 61 seconds are too long for scripts to wait; give 1 to 60")]
    public async Task So_is_one_about_what_scripts_may_call(string api, string problem)
    {
        using var folder = new TempFolder();
        folder.File("bot.json", $$"""{ "id": 42, "name": "T", "api": {{api}} }""");

        var exception = await Assert.ThrowsAsync<BotManifestException>(() => folder.StartAsync());

        Assert.Contains(exception.Problems, told => told.ToString().Contains(problem, StringComparison.Ordinal));
    }
}
