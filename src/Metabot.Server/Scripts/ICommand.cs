using System.Text.Json.Nodes;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts;

// A command's class tells its kind, which is the field of the manifest that holds its value, reads that field and
// describes it for the schema.
internal interface ICommand
{
    static abstract string Kind { get; }

    // What the platform calls it (phrases.type); null for one of this project's own.
    static abstract string? PlatformType { get; }

    static abstract JsonObject Schema { get; }

    // Null when it is wrong, which has been told to the manifest's errors.
    static abstract Command? Read(JsonFields fields, IJavaScriptSources javaScript);
}
