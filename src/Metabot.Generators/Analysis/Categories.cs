namespace Metabot.Analysis;

internal static class Categories
{
    public const string Contracts = "Metabot.Contracts";
    public const string Scheduling = "Metabot.Scheduling";
    public const string JavaScript = "Metabot.JavaScript";
    public const string Tags = "Metabot.Tags";
    public const string Bot = "Metabot.Bot";
    public const string Migration = "Metabot.Migration";
}
