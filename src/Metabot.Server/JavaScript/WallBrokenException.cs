namespace Metabot.Server.JavaScript;

// The other side of the pipe is gone in the middle of an evaluation.
internal sealed class WallBrokenException(string why) : Exception(why);
