namespace Metabot.Server.Scheduling;

internal sealed class RunFailedException(string reason) : Exception(reason);
