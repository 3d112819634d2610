using Metabot.Server.Json;

namespace Metabot.Server.JavaScript;

// JavaScript of a manifest's field, with its snippets filled in; what is wrong with it goes to the manifest's errors.
internal interface IJavaScriptSources
{
    JavaScriptSource? Read(JsonFields fields, string name);
}
