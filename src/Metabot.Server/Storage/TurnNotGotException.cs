namespace Metabot.Server.Storage;

// The server's own writers are too many, or the disk is too slow for them.
internal sealed class TurnNotGotException() : Exception("more waits to be written than the disk takes");
