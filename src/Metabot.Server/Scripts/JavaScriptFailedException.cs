using Metabot.Server.JavaScript;

namespace Metabot.Server.Scripts;

internal sealed class JavaScriptFailedException(JavaScriptSource source, string problem)
    : Exception($"JavaScript failed in {source.Where}: {problem}");
