namespace Metabot.Tool.Doctor;

internal sealed record Tried(Probe Probe, Verdict Verdict);
