namespace Metabot;

/// <summary>How the token travels.</summary>
public enum BotAuthentication
{
    /// <summary>In the header <c>Authentication</c>, as it is (the platform's documentation).</summary>
    AuthenticationHeader,

    /// <summary>In the header <c>Authorization</c>, after the word <c>Bearer</c>: how public code calls the real platform.</summary>
    Bearer,

    /// <summary>In the header <c>Authorization</c>, as it is, for a gateway that wants it so (this project's decision).</summary>
    AuthorizationHeader,

    /// <summary>In the header <c>Authentication</c>, after the word <c>Bearer</c>, for a gateway that wants it so (this project's decision).</summary>
    AuthenticationBearer,
}
