using System.Text.RegularExpressions;
using Metabot.Server.JavaScript;

namespace Metabot.Server.Scripts;

// Leads a message that nothing waits for to a script. All that is given has to hold.
internal sealed record RouteDefinition(string Name, string Script)
{
    public Regex? Pattern { get; init; }

    public string? Status { get; init; }

    public string? Context { get; init; }

    // Of a link with a word of its own, which the pattern is asked about in the place of the text.
    public bool IsDeepLink { get; init; }

    public bool Takes(IncomingMessage incoming, RunState state) =>
        (IsDeepLink ? incoming.DeepLink : incoming.Text ?? incoming.Code) is { } said
        && Pattern?.IsMatch(said) != false
        && (Context is null || state.Lead!.Contexts.Contains(Context))
        && (Status is null || state.Bot.Statuses.Any(status => status.Name == Status && status.Id == state.Lead!.StatusId));
}
