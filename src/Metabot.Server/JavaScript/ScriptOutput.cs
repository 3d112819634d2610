using Metabot.Server.Storage;

namespace Metabot.Server.JavaScript;

// What a script brings about beside the changes of its world.
internal sealed class ScriptOutput
{
    public List<LeadEvent> Events { get; } = [];

    public List<string> Texts { get; } = [];

    public ScriptFlow? Flow { get; set; }
}
