using Metabot.Server.Json;

namespace Metabot.Server.JavaScript;

// JavaScript of a manifest's field, with its snippets filled in; what is wrong with it goes to the manifest's errors.
internal interface IJavaScriptSources
{
    const string Condition = "condition";

    JavaScriptSource? Read(JsonFields fields, string name);

    // The field that is called condition: that it is true or not is what it is for.
    JavaScriptSource? ReadCondition(JsonFields fields);
}
