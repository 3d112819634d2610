using System.Text.Json;

namespace Metabot.Server.Bots;

// One step of a script; without a condition it always runs.
internal abstract record Command
{
    public JavaScriptSource? Condition { get; init; }
}

internal sealed record SendTextCommand(string Text) : Command;

internal sealed record AddTagsCommand(IReadOnlyList<string> Tags) : Command;

internal sealed record RemoveTagsCommand(IReadOnlyList<string> Tags) : Command;

internal sealed record SetAttributesCommand(IReadOnlyDictionary<string, JsonElement> Attributes) : Command;

internal sealed record RunJavaScriptCommand(JavaScriptSource Code) : Command;

internal sealed record RunScriptCommand(string Script) : Command;

internal sealed record StopCommand : Command;
