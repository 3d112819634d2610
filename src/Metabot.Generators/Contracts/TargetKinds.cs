using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts;

internal static class TargetKinds
{
    // The attributes that make a type a contract, and what each names.
    public static IReadOnlyList<(string Attribute, TargetKind Kind)> Attributes { get; } =
    [
        (KnownNames.BotScript, TargetKind.Script),
        (KnownNames.BotTrigger, TargetKind.Trigger),
        (KnownNames.BotBroadcast, TargetKind.Broadcast),
        (KnownNames.BotEndpoint, TargetKind.Endpoint),
    ];

    // Whether an attribute is ours is asked here and nowhere else; null where it is not.
    public static TargetKind? Find(INamedTypeSymbol? attribute)
    {
        foreach (var (name, kind) in Attributes)
        {
            if (attribute.IsNamed(name))
            {
                return kind;
            }
        }

        return null;
    }

    // What a job can run; an endpoint is called, and answers.
    public static TargetKind? FindOfJob(INamedTypeSymbol? attribute) => Find(attribute) is { } kind and not TargetKind.Endpoint ? kind : null;

    // As the wire and messages call it.
    public static string ToWord(this TargetKind kind) => kind switch
    {
        TargetKind.Script => "script",
        TargetKind.Trigger => "trigger",
        TargetKind.Broadcast => "broadcast",
        _ => "endpoint",
    };
}
