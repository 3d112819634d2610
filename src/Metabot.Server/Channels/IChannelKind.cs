using System.Text.Json.Nodes;
using Metabot.Server.Json;

namespace Metabot.Server.Channels;

// The settings of a channel tell its code, which is their name in bot.json and the lead's channel, describe their fields for the
// schema and read them.
internal interface IChannelKind
{
    static abstract string Kind { get; }

    static abstract JsonObject Schema { get; }

    // Null when something is wrong, which has been told to the manifest's errors.
    static abstract ChannelSettings? Read(JsonFields fields);
}
