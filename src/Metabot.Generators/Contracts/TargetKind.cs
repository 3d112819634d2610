namespace Metabot.Generators.Contracts;

internal enum TargetKind
{
    Script,
    Trigger,
    Broadcast,
    Endpoint,
}
