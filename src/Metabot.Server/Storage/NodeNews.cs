namespace Metabot.Server.Storage;

// What a node tells the others; the number of a job that changed is its id.
internal readonly record struct NodeNews(NodeNewsKind Kind, long Number = 0);

internal enum NodeNewsKind
{
    JobChanged,
    MessagesSent,
    MessagesSentToChannels,
}
