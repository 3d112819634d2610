namespace Metabot.Server.Json;

// How long the texts of a request may be, this project's decision: asked before anything else is made of them.
internal static class TextLimits
{
    public const int Name = 200;
    public const int Text = 64 * 1024;
    public const int Tags = 100;
    public const int TagList = Tags * (Name + 1);
}
