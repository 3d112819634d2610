namespace Metabot.Generators.Contracts;

// How a target is named: its kind, null where it is known at run time only, and what of it is given.
internal readonly record struct TargetKey(TargetKind? Kind, TargetForm Form)
{
    public const string AliasName = "alias";

    public static readonly TargetKey Alias = new(TargetKind.Endpoint, TargetForm.Alias);

    // The six of a job's request.
    public static IReadOnlyList<TargetKey> OfJobs { get; } =
    [
        new(TargetKind.Script, TargetForm.Id), new(TargetKind.Script, TargetForm.Code),
        new(TargetKind.Trigger, TargetForm.Id), new(TargetKind.Trigger, TargetForm.Code),
        new(TargetKind.Broadcast, TargetForm.Id), new(TargetKind.Broadcast, TargetForm.Code),
    ];

    // script_code, or code where the kind is not known.
    public string WireName => Form == TargetForm.Alias ? AliasName : Kind is { } kind ? $"{kind.ToWord()}_{FormName}" : FormName;

    private string FormName => Form == TargetForm.Id ? "id" : "code";
}

internal enum TargetForm
{
    Id,
    Code,
    Alias,
}
