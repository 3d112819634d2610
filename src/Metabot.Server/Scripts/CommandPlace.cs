namespace Metabot.Server.Scripts;

// Where a run is, for whoever has to tell what hangs.
internal sealed record CommandPlace(ScriptDefinition Script, Command Command)
{
    public override string ToString() => $"command {Script.Commands.ToList().IndexOf(Command) + 1} ({CommandKind.NameOf(Command)}) of script \"{Script.Code}\"";
}
