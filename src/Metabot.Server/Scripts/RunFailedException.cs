namespace Metabot.Server.Scripts;

internal sealed class RunFailedException(string reason) : Exception(reason);
