namespace Metabot.Server.Tests.Kills;

/// <summary>How long a series of kills is, and on what.</summary>
/// <param name="Database">A connection string of PostgreSQL; null for a file.</param>
/// <param name="Jobs">How many short jobs are planned meanwhile.</param>
/// <param name="Kills">How often a process is killed, a server or one of its workers.</param>
/// <param name="Seed">Of the moments and of who is killed.</param>
internal sealed record KillPlan(string? Database, int Jobs, int Kills, int Seed)
{
    public int Nodes => Database is null ? 1 : 2;
}
