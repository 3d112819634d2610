using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Metabot.Tests;

namespace Metabot.Server.Tests.Hosting;

// kill -9 in the middle of deliveries and of calls: what was promised is kept, and a receiver knows what it has already.
public sealed class KilledServerTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_delivery_that_a_kill_interrupted_comes_again_under_its_id_and_signature()
    {
        var (arrived, hangs) = (new TaskCompletionSource(), true);
        await using var receiver = await LocalHttp.StartAsync(context =>
        {
            arrived.TrySetResult();
            return Volatile.Read(ref hangs) ? Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default) : Task.CompletedTask;
        });
        WriteBot(receiver.Address);
        using (var first = await ServedBot.StartAsync(_folder))
        {
            await SayAsync(first, await first.LeadAsync("Ann", "webhook"), "Hello");
            await arrived.Task.WithinLimitAsync();
            first.Kill();
        }

        Volatile.Write(ref hangs, false);
        using var second = await ServedBot.StartAsync(_folder);
        await DeliveredAsync(second, 1);

        Assert.Equal(2, receiver.Requests.Count);
        Assert.Single(receiver.Requests.Select(request => request.Headers["webhook-id"]).Distinct());
        Assert.Single(receiver.Requests.Select(request => request.Text).Distinct());
        Assert.All(receiver.Requests, request => Assert.StartsWith("v1,", request.Headers["webhook-signature"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Messages_of_each_lead_arrive_in_their_order_over_several_kills()
    {
        var texts = new ConcurrentQueue<(long Lead, int Number)>();
        await using var receiver = await LocalHttp.StartAsync(async context =>
        {
            var body = (await JsonNode.ParseAsync(context.Request.Body))!;
            texts.Enqueue(((long)body["lead_id"]!, int.Parse((string)body["message"]!["text"]!, null)));
        });
        WriteBot(receiver.Address);
        var leads = new List<long>();
        for (var round = 0; round < 3; round++)
        {
            using var bot = await ServedBot.StartAsync(_folder);
            while (leads.Count < 3)
            {
                leads.Add(await bot.LeadAsync("Ann", "webhook"));
            }

            for (var number = 0; number < 4; number++)
            {
                await Task.WhenAll(leads.Select(lead => SayAsync(bot, lead, $"{(round * 4) + number}")));
            }

            bot.Kill();
        }

        using var last = await ServedBot.StartAsync(_folder);
        await DeliveredAsync(last, 36);

        Assert.All(leads, lead =>
        {
            var heard = texts.Where(text => text.Lead == lead).Select(text => text.Number).ToList();
            Assert.Equal(heard.Order(), heard);
            Assert.Equal(Enumerable.Range(0, 12), heard.Distinct());
        });
    }

    [Fact]
    public async Task Every_job_that_was_answered_runs_once_although_the_server_is_killed_under_load()
    {
        WriteBot(new Uri("http://127.0.0.1:1"));
        var accepted = new ConcurrentBag<string>();
        long lead;
        using (var bot = await ServedBot.StartAsync(_folder))
        {
            lead = await bot.LeadAsync("Ann");
            var callers = Enumerable.Range(0, 8).Select(caller => CallAsync(bot, lead, caller, accepted)).ToList();
            await Poll.UntilAsync(() => Task.FromResult(accepted.Count), count => count >= 200);

            bot.Kill();
            await Task.WhenAll(callers);
        }

        using var after = await ServedBot.StartAsync(_folder);
        await SayAsync(after, lead, "the last");
        await Poll.UntilAsync(
            async () => (await after.ListAsync("jobs?status=scheduled")).Count + (await after.ListAsync("jobs?status=running")).Count,
            open => open == 0);

        var texts = (await after.ListAsync($"messages?lead_id={lead}&limit=1000")).Select(message => (string)message!["text"]!).ToList();
        Assert.Equal(texts.Distinct(), texts);
        Assert.Empty(accepted.Except(texts));
    }

    [Fact]
    public async Task What_was_open_when_it_was_killed_is_open_when_it_is_back()
    {
        _folder.File("bot.json", """
            { "id": 42, "name": "T", "scripts": { "asks": { "commands": [{ "ask": { "text": "How many?", "attribute": "n" } }, { "text": "{{ $n }} it is" }] } }, "routes": { "any": { "script": "asks" } } }
            """);
        long lead;
        using (var bot = await ServedBot.StartAsync(_folder))
        {
            lead = await bot.LeadAsync("Ann");
            (await bot.PostAsync($"leads/{lead}/messages", new { text = "Hi" })).Success();
            bot.Kill();
        }

        using var after = await ServedBot.StartAsync(_folder);
        var answer = (await after.PostAsync($"leads/{lead}/messages", new { text = "5" })).Success();

        Assert.Equal("5 it is", (string?)Assert.Single(answer["messages"]!.AsArray())!["text"]);
    }

    private void WriteBot(Uri receiver)
    {
        _folder.File("secret.txt", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        _folder.File("bot.json", $$"""
            {
              "id": 42, "name": "T",
              "scripts": { "says": { "commands": [{ "text": "{{"{{ request.text }}"}}" }] } },
              "channels": { "webhook": { "url": "{{receiver}}", "secret_file": "secret.txt" } }
            }
            """);
    }

    // Until the server is gone.
    private static async Task CallAsync(ServedBot bot, long lead, int caller, ConcurrentBag<string> accepted)
    {
        try
        {
            for (var number = 0; ; number++)
            {
                var text = $"{caller}-{number}";
                var answer = await bot.PostAsync("jobs/schedule", new { script_code = "says", lead_id = lead, script_request_params = new { text } });
                Assert.Equal(200, answer.Status);
                accepted.Add(text);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // What was asked for last was not answered; it may have been taken or not.
        }
    }

    private static async Task SayAsync(ServedBot bot, long lead, string text) =>
        Assert.Equal("completed", (string?)(await bot.RunAsync(new { script_code = "says", lead_id = lead, script_request_params = new { text } }))["status"]);

    private static Task DeliveredAsync(ServedBot bot, int count) => Poll.UntilAsync(
        () => bot.ListAsync("messages?limit=1000"),
        messages => messages.Count(message => (string?)message!["delivery"]?["state"] == "delivered") >= count);
}
