using Metabot.Generators.Tests;

namespace Metabot.Generators.Analysis;

// A file of the repository that follows from code: it is what the code says, or eng/rule-files.sh writes it anew.
internal static class WrittenFile
{
    private const string Command = "METABOT_WRITE_FILES";

    public static void AssertCurrent(string content, params string[] path)
    {
        var file = Path.Combine([Repository.Root, .. path]);
        if (Environment.GetEnvironmentVariable(Command) is not null)
        {
            File.WriteAllText(file, content);
        }

        Assert.Equal(content, File.ReadAllText(file));
    }
}
