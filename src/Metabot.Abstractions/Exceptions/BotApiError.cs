namespace Metabot;

/// <summary>One of the reasons for which the server refused a call.</summary>
/// <param name="Field">The wire field at fault, for example <c>run_at</c>; null when the server names none.</param>
/// <param name="Message">The server's own words; null when it gives none.</param>
public sealed record BotApiError(string? Field, string? Message);
