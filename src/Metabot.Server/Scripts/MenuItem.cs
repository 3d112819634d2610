using Metabot.Server.JavaScript;

namespace Metabot.Server.Scripts;

// An answer that leads to a script. What the lead has to say is the code or the caption.
internal sealed record MenuItem(string Code, MacroText Caption, string Script)
{
    // Items of one line stand beside each other.
    public int Line { get; init; }

    public JavaScriptSource? Condition { get; init; }

    public bool HidesCode { get; init; }

    // Not shown, but chosen by whoever knows it.
    public bool IsHidden { get; init; }
}
