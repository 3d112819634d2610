using Metabot.Server.Storage;

namespace Metabot.Server.JavaScript;

// What the server has to do when a script has ended well.
internal sealed class ScriptFollowUps
{
    public List<Job> Jobs { get; } = [];

    public void Add(ScriptFollowUps other) => Jobs.AddRange(other.Jobs);
}
