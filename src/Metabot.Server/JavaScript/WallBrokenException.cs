namespace Metabot.Server.JavaScript;

// The other side of the pipe is gone in the middle of an evaluation. Whoever kills processes, the system when its memory is
// short or an operator, says nothing about the text that ran in one.
internal sealed class WallBrokenException(string why, bool isFromOutside = false) : Exception(why)
{
    public bool IsFromOutside => isFromOutside;
}
