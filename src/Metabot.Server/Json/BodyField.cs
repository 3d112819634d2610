namespace Metabot.Server.Json;

// The platform's documentation, or a decision of this project where that is silent.
internal enum FieldSource
{
    Platform,
    Project,
}

// One member of a request body, for reading, typo hints and the OpenAPI document alike.
internal sealed record BodyField(string Name, string Type, object Example, FieldSource Source, string Meaning, bool Required = false);
