namespace Metabot.Answers;

internal static class NoAnswer
{
    public static BotConnectionException From(Uri address, Exception failure) =>
        new($"no answer from {address}: {Reason(failure)}", failure);

    private static string Reason(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is OperationCanceledException or TimeoutException)
            {
                return "the transport's time-out passed";
            }
        }

        return failure.GetBaseException().Message;
    }
}
