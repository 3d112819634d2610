namespace Metabot.Testing.Fake;

// What is known of a call before it is written.
internal sealed record CallDraft(object Contract, JobTarget? Target, string? Alias, JobOptions? Options);
