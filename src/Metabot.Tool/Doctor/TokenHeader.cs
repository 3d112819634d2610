namespace Metabot.Tool.Doctor;

// How the token travelled, without the token.
internal static class TokenHeader
{
    public static string Write(BotAuthentication? authentication) => authentication switch
    {
        null => "none",
        BotAuthentication.Bearer => "Authorization: Bearer <token>",
        BotAuthentication.AuthorizationHeader => "Authorization: <token>",
        BotAuthentication.AuthenticationBearer => "Authentication: Bearer <token>",
        _ => "Authentication: <token>",
    };
}
