using Metabot.Server.Json;
using Metabot.Server.Storage;

namespace Metabot.Server.Scripts;

// The rows that a run may change, as they were read.
internal sealed record RunRows(BotState Bot, Lead? Lead, Ticket? Ticket, DialogState Dialog)
{
    public RunRows Copy() => new(Bot.Copy(), Lead?.Copy(), Ticket?.Copy(), Dialog);

    // Whole, as they will be stored.
    public static bool IsSame<T>(T? before, T? after) => JsonText.Write(before) == JsonText.Write(after);
}
