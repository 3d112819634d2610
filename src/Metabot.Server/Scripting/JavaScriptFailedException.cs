using Metabot.Server.Bots;

namespace Metabot.Server.Scripting;

internal sealed class JavaScriptFailedException(JavaScriptSource source, string problem)
    : Exception($"JavaScript failed in {source.Where}: {problem}");
