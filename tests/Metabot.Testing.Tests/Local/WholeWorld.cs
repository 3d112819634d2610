using System.Text;
using Metabot.Server.Channels;

namespace Metabot.Testing.Tests.Local;

/// <summary>A bot with a bit of everything that the clock moves, for tests that compare one life of it with another.</summary>
internal sealed class WholeWorld : IAsyncDisposable
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": {
            "hello": { "commands": [{ "text": "Hello, {{ $name }}" }] },
            "count": { "commands": [{ "javascript": "bot.setAttr('n', bot.getIntAttr('n') + 1); bot.sendMessage(`${bot.getIntAttr('n')} ${new Date().toISOString()}`);" }] },
            "chain": { "commands": [{ "javascript": "bot.scheduleJob({ script_code: 'hello', lead_id: leadId }); bot.scheduleJob({ script_code: 'count', lead_id: leadId, run_after_sec: 5 });" }] }
          },
          "triggers": { "later": { "run_after_min": 90, "script": "count" }, "tagged": { "on": [{ "tag_added": "vip" }], "script": "hello" } },
          "broadcasts": { "news": { "script": "hello" } }
        }
        """;

    private readonly BotFolder _folder;

    private WholeWorld(BotFolder folder, LocalBot bot) => (_folder, Bot) = (folder, bot);

    public LocalBot Bot { get; }

    public static async Task<WholeWorld> CreateAsync(CancellationToken cancellationToken)
    {
        var folder = new BotFolder(Manifest);
        var channel = new FlakyChannel();
        var world = new WholeWorld(folder, await LocalBot.StartAsync(
            new LocalBotOptions { BotFolder = folder.Path, Channels = new Dictionary<string, IChannel> { ["flaky"] = channel } }, cancellationToken));
        await world.PlanAsync(cancellationToken);
        return world;
    }

    /// <summary>Ids, times, texts and outcomes of all that has happened, in order.</summary>
    public async Task<string> TellAsync(CancellationToken cancellationToken)
    {
        var story = new StringBuilder();
        foreach (var run in await Bot.ReadHistoryAsync(cancellationToken: cancellationToken))
        {
            story.AppendLine($"{run.RunId} {run}");
        }

        foreach (var message in await Bot.ReadMessagesAsync(cancellationToken: cancellationToken))
        {
            story.AppendLine($"{message.MessageId} {message.CreatedAt:O} {message.LeadId} {message.JobId} {message.Text} {message.Delivery}");
        }

        return story.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        _folder.Dispose();
    }

    private async Task PlanAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < 3; i++)
        {
            var lead = (await Bot.Client.CreateLeadAsync(new NewLead($"Lead {i}") { ChannelCode = "flaky" }, cancellationToken)).LeadId;
            foreach (var request in new JobRequest[]
            {
                new() { ScriptCode = "count", RepeatEvery = TimeSpan.FromHours(7) },
                new() { ScriptCode = "chain", RunAfter = TimeSpan.FromHours(7) },
                new() { TriggerCode = "later", RunAt = RunAt.Parse("2030-01-02 00:00:00"), AddTags = "vip" },
                new() { ScriptCode = "hello", RunAt = RunAt.Parse("2030-01-02 00:00:00"), Condition = "return leadId !== 2;" },
            })
            {
                await Bot.Client.ScheduleAsync(request with { LeadId = lead }, cancellationToken);
            }
        }

        await Bot.Client.ScheduleAsync(new JobRequest { BroadcastCode = "news", RunAt = RunAt.Parse("2030-01-02 00:00:00") }, cancellationToken);
    }
}
