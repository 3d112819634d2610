namespace Metabot.Server.Json;

internal enum FieldSource
{
    Seed,
    Public,
    Ours,
}

// One member of a request body, for reading, typo hints and the OpenAPI document alike.
internal sealed record BodyField(string Name, string Type, object Example, FieldSource Source, string Meaning, bool Required = false);
