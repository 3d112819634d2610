namespace Metabot.Testing;

/// <summary>
/// What a test expected of a bot did not happen. The message says what was expected and lists what the bot got instead, so that it reads
/// the same under every test framework.
/// </summary>
/// <remarks>It is no <see cref="MetabotException"/>: a <c>catch</c> of the code under test does not hide it.</remarks>
public sealed class BotAssertionException : Exception, BotAssertionException.IAssertionException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was expected and what was found.</param>
    public BotAssertionException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="innerException">What kept it from happening.</param>
    public BotAssertionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    // xunit looks for this very name, and then shows a failed assertion and no error.
    internal interface IAssertionException;
}
