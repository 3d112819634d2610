using System.Text.Json;
using Metabot.Server.Channels;
using Metabot.Server.JavaScript;
using Metabot.Server.JavaScript.Host;
using Metabot.Server.Outgoing;
using Metabot.Server.Storage.Searching;

namespace Metabot.Server.Scripts;

// What a bot folder says. It does not change: a bot that is loaded anew is another one.
internal sealed record BotDefinition(
    long Id,
    string Name,
    IReadOnlyDictionary<string, JsonElement> Attributes,
    IReadOnlyList<LeadStatus> Statuses,
    Snippets Snippets,
    TargetSet<ScriptDefinition> Scripts,
    TargetSet<TriggerDefinition> Triggers,
    TargetSet<BroadcastDefinition> Broadcasts)
{
    public BotDocument Document { get; init; } = BotDocument.Empty;

    // What tags and contexts are printed in for a lead without a language of its own.
    public string Language { get; init; } = BotWords.DefaultLanguage;

    public IReadOnlyList<RouteDefinition> Routes { get; init; } = [];

    // The full path, in which the files of messages are.
    public required string Folder { get; init; }

    public IReadOnlyList<ChannelSettings> Channels { get; init; } = [];

    public int? MaxCallsPerSecond { get; init; }

    public OutgoingRules Outgoing { get; init; } = OutgoingRules.Nothing;

    public IReadOnlyList<TicketStatus> TicketStatuses { get; init; } = [];

    public IReadOnlyList<TicketType> TicketTypes { get; init; } = [];

    public IReadOnlyDictionary<string, EndpointDefinition> Endpoints { get; init; } = new Dictionary<string, EndpointDefinition>();

    public IReadOnlyList<TicketField> TicketFields { get; init; } = [];

    // The code of the bot's own libraries, by the names that require knows them by.
    public IReadOnlyDictionary<string, string> Plugins { get; init; } = new Dictionary<string, string>();

    // The bot's own tables, each with its columns.
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Tables { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    // Answers what nothing else takes.
    public ScriptDefinition? Fallback => Scripts.FirstOrDefault(script => script.IsFallback);
}

internal interface ITargetDefinition
{
    string Code { get; }

    long? Id { get; }
}

internal sealed record ScriptDefinition(string Code, long? Id, IReadOnlyList<Command> Commands) : ITargetDefinition
{
    public bool IsFallback { get; init; }

    public IReadOnlyList<MenuItem> Menu { get; init; } = [];
}

internal sealed record TriggerDefinition(
    string Code, long? Id, JavaScriptSource? Condition, string? Script, string? Trigger, string? RunAt, int? RunAfterSec)
    : ITargetDefinition
{
    public IReadOnlyList<TriggerEvent> Events { get; init; } = [];

    // Runs when the condition is not true.
    public string? ElseScript { get; init; }

    public bool IsDelayed => RunAt is not null || RunAfterSec > 0;
}

internal sealed record BroadcastDefinition(string Code, long? Id, JavaScriptSource? Condition, string Script) : ITargetDefinition;

// A custom field of tickets; the title is what people read.
internal sealed record TicketField(long Id, string Name, string? Title);
