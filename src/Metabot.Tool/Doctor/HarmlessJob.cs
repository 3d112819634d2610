namespace Metabot.Tool.Doctor;

// A job that can never run: its condition is false whenever it is asked, and it is asked in a year.
internal static class HarmlessJob
{
    // A script that no bot has, so that a refusal is seen.
    public const string UnknownScript = "metabot_doctor";

    // A whole number of weeks, and nearly a year: summer time is then what it is now.
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(364);

    public static JobRequest Create(string script, long? lead) =>
        new() { ScriptCode = script, LeadId = lead, RunAfter = Ahead, Condition = "return false;" };
}
