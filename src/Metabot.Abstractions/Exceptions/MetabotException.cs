namespace Metabot;

/// <summary>The base of every exception this product throws on purpose, so that one <c>catch</c> gets them all.</summary>
public abstract class MetabotException : Exception
{
    private protected MetabotException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
