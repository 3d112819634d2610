namespace Metabot;

/// <summary>What an attribute such as <see cref="BotScriptAttribute"/> declares about a contract.</summary>
public sealed class JobContract
{
    /// <summary>Makes the description; generated code calls it once per contract.</summary>
    /// <param name="target">What the job runs.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    public JobContract(JobTarget target) => Target = target ?? throw new ArgumentNullException(nameof(target));

    /// <summary>What the job runs.</summary>
    public JobTarget Target { get; }

    /// <summary>What the attribute sets for every call; a call's own options win, property by property.</summary>
    public JobOptions Defaults { get; init; } = new();

    /// <summary>Whether the type has parameters; without them <c>script_request_params</c> is left out.</summary>
    public bool HasParams { get; init; }

    /// <summary>Whether a call without a lead is an error.</summary>
    public bool LeadRequired { get; init; }
}
