using System.Text.Json.Nodes;

namespace Metabot.Server.Manifest;

// A field of an object of bot.json, for reading, typo hints and the schema alike.
internal sealed record ManifestField(string Name, JsonObject Schema, bool IsRequired = false);
