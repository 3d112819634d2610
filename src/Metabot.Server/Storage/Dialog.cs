using System.Text.Json;
using Metabot.Server.Channels;
using Metabot.Server.Scripts;

namespace Metabot.Server.Storage;

// Where a lead's conversation stands between two messages.
internal sealed class Dialog
{
    public long LeadId { get; set; }

    public long BotId { get; set; }

    public DialogState State { get; set; } = DialogState.Empty;

    public DateTimeOffset UpdatedAt { get; set; }
}

internal sealed record DialogState
{
    public static readonly DialogState Empty = new();

    // The scripts that wait, the one that runs the others first; none when no command waits for an answer.
    public IReadOnlyList<DialogFrame> Frames { get; init; } = [];

    // What the waiting scripts go on with.
    public DialogScenario Scenario { get; init; } = new([], [], null);

    // The menu that is open.
    public DialogMenu? Menu { get; init; }

    // The scripts with menus that the lead came through, the nearest last.
    public IReadOnlyList<string> MenuPath { get; init; } = [];

    // What was asked last, to ask it again.
    public OutgoingMessage? Question { get; init; }
}

// A script that stands at a command. The mark is of the command's own text, by which it is found again in a bot that was loaded anew.
internal sealed record DialogFrame(string Script, int Command, string Mark);

internal sealed record DialogMenu(string Script, IReadOnlyList<DialogMenuItem> Items);

internal sealed record DialogMenuItem(string Code, string Caption, string Shown, string Script);

// Memory and input last as long as the scenario does, over all of its questions.
internal sealed record DialogScenario(Dictionary<string, JsonElement> Memory, Dictionary<string, JsonElement> Request, long? TicketId);
