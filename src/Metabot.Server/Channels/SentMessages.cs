namespace Metabot.Server.Channels;

// The word to those who wait for messages in the database. Most messages go to no channel, and wake nobody who delivers.
internal sealed class SentMessages
{
    private readonly Pulse _committed = new();
    private readonly Pulse _toChannels = new();

    public Task NextCommit => _committed.Next;

    public Task NextToChannels => _toChannels.Next;

    // With whether one may go to a channel.
    public event Action<bool>? ToldHere;

    public void TellCommitted(bool mayGoToChannels)
    {
        ToldHere?.Invoke(mayGoToChannels);
        HearOf(mayGoToChannels);
    }

    public void HearOf(bool mayGoToChannels)
    {
        _committed.Raise();
        if (mayGoToChannels)
        {
            _toChannels.Raise();
        }
    }
}
