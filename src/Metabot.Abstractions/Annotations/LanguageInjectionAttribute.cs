namespace JetBrains.Annotations;

/// <summary>What Rider and ReSharper look for, by this name in any assembly: the language of a string, and what stands around it there.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.Property)]
internal sealed class LanguageInjectionAttribute(InjectedLanguage injectedLanguage) : Attribute
{
    public InjectedLanguage InjectedLanguage { get; } = injectedLanguage;

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }
}

// Their number is what is written.
internal enum InjectedLanguage
{
    JAVASCRIPT = 2,
}
