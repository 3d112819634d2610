namespace Metabot.Server.Channels;

// The word to those who wait for messages in the database.
internal sealed class SentMessages
{
    private readonly Pulse _committed = new();

    public Task NextCommit => _committed.Next;

    public void TellCommitted() => _committed.Raise();
}
