namespace Metabot.Server.Storage;

// SQLite's `synchronous`: whether a commit waits for the disk.
internal enum DiskSync
{
    // What is committed outlives a power cut: all that somebody has been told of.
    Full,

    // A power cut takes back the last commits, in order, down to the last one that waited; the end of a process takes back
    // nothing. For connections that read, and for moving the log into the file.
    Normal,

    // For tests, whose files nobody reads again.
    Off,
}
