namespace Metabot;

/// <summary>A parameter's value cannot be written as JSON (not a finite number, nested too deep, a cycle); nothing was sent.</summary>
public sealed class MetabotSerializationException : MetabotException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What cannot be written and what would be right.</param>
    public MetabotSerializationException(string message)
        : base(message)
    {
    }
}
