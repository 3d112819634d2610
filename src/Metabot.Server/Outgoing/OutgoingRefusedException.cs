namespace Metabot.Server.Outgoing;

// A call that is not made; the words are for the script that asked for it.
internal sealed class OutgoingRefusedException(string message) : Exception(message);
