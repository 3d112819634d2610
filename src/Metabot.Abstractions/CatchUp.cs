namespace Metabot;

/// <summary>
/// What a periodic job does about the beats that passed while it could not run, because the server was down or its clock was set forward
/// (this project's decision; the platform's documentation says nothing). Whatever it does, the beats after that stay where they were.
/// </summary>
public enum CatchUp
{
    /// <summary>One run for all that were missed, at once. What a job does that says nothing.</summary>
    Once,

    /// <summary>No run: the next one is at the next beat. A run is missed that begins more than a minute late, or after the next beat.</summary>
    Skip,

    /// <summary>A run for each of them, one after another, as fast as <see cref="JobOptions.CatchUpPerMinute"/> allows.</summary>
    All,
}
