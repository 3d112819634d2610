namespace Metabot.Server.Tests.JavaScript;

// JavaScript, a command a step, and what the attribute out of the lead holds when it has run.
public sealed record ScriptCase(string Name, string Out, params string[] Steps);
