namespace Metabot.Server.Storage;

// A bot as one node serves it: what its folder says, as a fingerprint, and where the folder is.
internal sealed record NodeBot(long BotId, string Fingerprint, string Folder, string Machine);
