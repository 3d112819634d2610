namespace Metabot;

/// <summary>What an attribute such as <see cref="BotScriptAttribute"/> declares about a contract.</summary>
public sealed class JobContract
{
    /// <summary>Makes the description; generated code calls it once per contract.</summary>
    /// <param name="target">What the job runs.</param>
    /// <param name="hasParams">Whether the type has parameters.</param>
    /// <param name="leadRequired">Whether a call without a lead is an error.</param>
    /// <param name="defaults">What the attribute sets for every call; null for nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    public JobContract(JobTarget target, bool hasParams = true, bool leadRequired = false, JobOptions? defaults = null)
    {
        Target = target ?? throw new ArgumentNullException(nameof(target));
        HasParams = hasParams;
        LeadRequired = leadRequired;
        Defaults = defaults ?? new JobOptions();
        HasDefaults = defaults is not null;
    }

    /// <summary>What the job runs.</summary>
    public JobTarget Target { get; }

    /// <summary>Whether the type has parameters; without them <c>script_request_params</c> is left out.</summary>
    public bool HasParams { get; }

    /// <summary>Whether a call without <see cref="JobOptions.LeadId"/> is an error.</summary>
    public bool LeadRequired { get; }

    /// <summary>What the attribute sets for every call; a call's own options win, property by property. Not to be changed.</summary>
    public JobOptions Defaults { get; }

    internal bool HasDefaults { get; }
}
