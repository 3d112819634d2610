namespace Metabot.Tests;

/// <summary>What became of a process that has ended.</summary>
internal sealed record ProcessResult(string Command, int ExitCode, string Output, string Errors)
{
    /// <summary>The output of a process that has to succeed.</summary>
    /// <exception cref="InvalidOperationException">It did not; the message has all that it printed.</exception>
    public string SuccessfulOutput => ExitCode == 0
        ? Output
        : throw new InvalidOperationException($"'{Command}' ended with code {ExitCode}.\n{Output}\n{Errors}");
}
