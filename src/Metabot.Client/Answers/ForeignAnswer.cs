namespace Metabot.Answers;

// Redirects are followed inside a transport's handlers, out of our sight: all that is left is to see who answered.
internal static class ForeignAnswer
{
    private const int AnyRedirect = 303;

    public static bool Is(Uri called, Uri? answered) => answered is { IsAbsoluteUri: true } && !ReferenceEquals(called, answered)
        && Uri.Compare(called, answered, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) != 0;

    // Nothing of its body is told, and of its address only what can hold no secret.
    public static BotApiException Refuse(Uri called, Uri answered) => new(
        $"{called.GetLeftPart(UriPartial.Authority)} redirects to {answered.GetLeftPart(UriPartial.Authority)}, which may have got the token and the job; "
        + "give the final address as the base address, and switch redirects off in the transport",
        AnyRedirect,
        field: null,
        serverMessage: null);
}
