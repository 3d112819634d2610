namespace Metabot;

/// <summary>How the token travels.</summary>
public enum BotAuthentication
{
    /// <summary>In the header <c>Authentication</c>, as it is (seed).</summary>
    AuthenticationHeader,

    /// <summary>In the header <c>Authorization</c>, after the word <c>Bearer</c> (public code calls the platform so).</summary>
    Bearer,
}
