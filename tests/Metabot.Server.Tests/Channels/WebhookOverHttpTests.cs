using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Metabot.Tests;
using Microsoft.AspNetCore.Http;

namespace Metabot.Server.Tests.Channels;

// A receiver of webhooks, as somebody would write one: it checks signatures, forgets nothing and is sometimes away.
public sealed class WebhookOverHttpTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    [Fact]
    public async Task Every_kind_of_message_is_signed_over_its_very_bytes()
    {
        await using var receiver = await LocalHttp.StartAsync("{}");
        await using var bot = await StartAsync(receiver.Address);

        await bot.RunAsync(new { script_code = "all", lead_id = await LeadAsync(bot) });
        await Delivered.AllAsync(bot);

        Assert.Equal(["text", "image", "file", "menu"], receiver.Requests.Select(request => (string)JsonNode.Parse(request.Text)!["message"]!["kind"]!));
        Assert.All(receiver.Requests, request => Assert.Equal(Sign(request), request.Headers["webhook-signature"]));
        Assert.Equal(receiver.Requests.Select(request => $"42-{JsonNode.Parse(request.Text)!["message_id"]}"), receiver.Requests.Select(request => request.Headers["webhook-id"]));
    }

    [Fact]
    public async Task What_it_is_told_is_what_the_outbox_has()
    {
        await using var receiver = await LocalHttp.StartAsync("{}");
        await using var bot = await StartAsync(receiver.Address);

        await bot.RunAsync(new { script_code = "all", lead_id = await LeadAsync(bot) });

        var messages = await Delivered.AllAsync(bot);
        foreach (var (told, listed) in receiver.Requests.Select(request => JsonNode.Parse(request.Text)!).Zip(messages))
        {
            Assert.Equal(
                (listed!["message_id"]!.ToJsonString(), listed["lead_id"]!.ToJsonString(), listed["content"]!.ToJsonString(), listed["created_at"]!.ToJsonString()),
                (told["message_id"]!.ToJsonString(), told["lead_id"]!.ToJsonString(), told["message"]!.ToJsonString(), told["created_at"]!.ToJsonString()));
            Assert.Equal("555", (string?)told["recipient"]);
        }
    }

    [Fact]
    public async Task A_receiver_that_is_away_for_a_while_gets_the_same_bytes_again_with_a_new_signature()
    {
        var calls = 0;
        await using var receiver = await LocalHttp.StartAsync(context =>
        {
            context.Response.StatusCode = Interlocked.Increment(ref calls) < 3 ? 503 : 204;
            return Task.CompletedTask;
        });
        await using var bot = await StartAsync(receiver.Address);

        await bot.RunAsync(new { script_code = "says", lead_id = await LeadAsync(bot) });

        var message = Assert.Single(await Delivered.AllAsync(bot))!;
        Assert.Equal(2, (int)message["delivery"]!["failures"]!);
        Assert.Equal((3, 1, 1), (receiver.Requests.Count, receiver.Requests.DistinctBy(request => request.Text).Count(), receiver.Requests.DistinctBy(request => request.Headers["webhook-id"]).Count()));
        Assert.All(receiver.Requests, request => Assert.Equal(Sign(request), request.Headers["webhook-signature"]));
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_asked_once()
    {
        await using var receiver = await LocalHttp.StartAsync("", StatusCodes.Status410Gone);
        await using var bot = await StartAsync(receiver.Address);

        await bot.RunAsync(new { script_code = "says", lead_id = await LeadAsync(bot) });

        var dead = (await Delivered.UntilAsync(bot, all => (string?)all[0]!["delivery"]!["state"] == "dead"))[0]!;
        Assert.Equal("127.0.0.1 answered 410", (string?)dead["delivery"]!["reason"]);
        Assert.Single(receiver.Requests);
    }

    [Fact]
    public async Task A_receiver_that_asks_to_be_left_alone_is_left_alone()
    {
        await using var receiver = await LocalHttp.StartAsync(context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "7200";
            return Task.CompletedTask;
        });
        await using var bot = await StartAsync(receiver.Address);

        await bot.RunAsync(new { script_code = "says", lead_id = await LeadAsync(bot) });

        var message = (await Delivered.UntilAsync(bot, all => (int)all[0]!["delivery"]!["failures"]! == 1))[0]!;
        Assert.InRange((DateTimeOffset)message["delivery"]!["next_try_at"]! - (DateTimeOffset)message["created_at"]!, TimeSpan.FromSeconds(7_200), TimeSpan.FromSeconds(7_300));
    }

    // What a receiver says may be as long as it likes, nobody reads it.
    [Fact]
    public async Task A_receivers_answer_is_not_waited_for_to_its_end()
    {
        await using var receiver = await LocalHttp.StartAsync(async context =>
        {
            await context.Response.WriteAsync("taken");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        await using var bot = await StartAsync(receiver.Address);

        await bot.RunAsync(new { script_code = "says", lead_id = await LeadAsync(bot) });

        await Delivered.AllAsync(bot).WithinLimitAsync();
    }

    [Fact]
    public async Task After_a_reload_messages_go_to_the_new_address_with_the_new_secret()
    {
        const string Other = "whsec_" + "b3RoZXItb3RoZXItb3RoZXItb3RoZXItb3RoZXI=";
        await using var old = await LocalHttp.StartAsync("{}");
        await using var next = await LocalHttp.StartAsync("{}");
        await using var bot = await StartAsync(old.Address);
        var lead = await LeadAsync(bot);

        bot.WriteManifest(Manifest(next.Address, "other.txt"));
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(bot.DatabasePath)!, "other.txt"), Other, TestContext.Current.CancellationToken);
        await bot.Server.ReloadAsync(TestContext.Current.CancellationToken);
        await bot.RunAsync(new { script_code = "says", lead_id = lead });
        await Delivered.AllAsync(bot);

        Assert.Empty(old.Requests);
        Assert.Equal(Sign(Assert.Single(next.Requests), Other), next.Requests.Single().Headers["webhook-signature"]);
    }

    private static string Sign(SeenRequest request, string secret = Secret)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{request.Headers["webhook-id"]}.{request.Headers["webhook-timestamp"]}."), .. request.Bytes];
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), signed));
    }

    private static string Manifest(Uri receiver, string secretFile = "secret.txt") => $$"""
        {
          "id": 42, "name": "Test",
          "scripts": {
            "says": { "commands": [{ "text": "Hello" }] },
            "all": { "commands": [{ "text": "Привет <b>&</b> 😀" }, { "image": { "file": "a.png", "text": "Ours" } }, { "file": "https://example.org/a.pdf" }], "menu": [{ "caption": "Tea", "script": "says" }] }
          },
          "channels": { "webhook": { "url": "{{receiver}}", "secret_file": "{{secretFile}}" } }
        }
        """;

    private static Task<TestBot> StartAsync(Uri receiver) =>
        TestBot.StartAsync(Manifest(receiver), files: new Dictionary<string, string> { ["secret.txt"] = Secret, ["a.png"] = "png" });

    private static async Task<long> LeadAsync(TestBot bot) =>
        (long)(await bot.PostAsync("leads", new { name = "Ann", identification = "555", channel_code = "webhook" })).Success()["lead_id"]!;
}
