namespace Metabot;

/// <summary>The three things a bot can run (the platform's documentation).</summary>
public enum JobTargetKind
{
    /// <summary>A dialog scenario: a sequence of commands sent to a communication channel.</summary>
    Script,

    /// <summary>A condition plus a script and/or another trigger.</summary>
    Trigger,

    /// <summary>One script for many leads.</summary>
    Broadcast,
}
