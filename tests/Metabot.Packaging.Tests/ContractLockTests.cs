namespace Metabot.Packaging.Tests;

public class ContractLockTests(PackedFeed feed)
{
    private const string Lock = "metabot.contracts.txt";

    private const string Program = """
        using Metabot;
        Console.WriteLine(new Welcome("Ann"));
        [BotScript("welcome")] public partial record Welcome(string Name);
        """;

    [Fact]
    public async Task A_project_that_asks_for_it_has_its_contracts_locked()
    {
        var project = feed.NewProject("lock");
        project.Properties = "<MetabotContractLock>true</MetabotContractLock>";

        var first = await project.BuildAsync(Program);
        Assert.Contains("error MBOT5102: script welcome is not in metabot.contracts.txt", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS2001", first.Output, StringComparison.Ordinal);

        Assert.Equal(Program, await project.FixAsync(Program));
        Assert.EndsWith("\nscript welcome\nscript welcome .name: string\n", project.Read(Lock), StringComparison.Ordinal);
        Assert.Contains("Build succeeded", (await project.BuildAsync(Program)).Output, StringComparison.Ordinal);

        var changed = await project.BuildAsync(Program.Replace("string Name", "int Name", StringComparison.Ordinal).Replace("\"Ann\"", "1", StringComparison.Ordinal));
        Assert.Contains("error MBOT5101: breaking change of script welcome: 'name' was string and is integer", changed.Output, StringComparison.Ordinal);
        Assert.EndsWith("script welcome .name: string\n", project.Read(Lock), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_is_written_for_all_target_frameworks()
    {
        var project = feed.NewProject("lock-frameworks");
        project.Properties = "<MetabotContractLock>true</MetabotContractLock><TargetFramework></TargetFramework><TargetFrameworks>net8.0;net10.0</TargetFrameworks>";

        await project.FixAsync("""
            using Metabot;
            Console.WriteLine("Ann");
            #if NET10_0_OR_GREATER
            [BotScript("welcome")] public partial record Welcome(string Name, int Age);
            #else
            [BotScript("welcome")] public partial record Welcome(string Name);
            #endif
            """);

        Assert.EndsWith("script welcome\nscript welcome .age: integer [net10.0]\nscript welcome .name: string\n", project.Read(Lock), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_does_not_ask_has_none()
    {
        var project = feed.NewProject("no-lock");
        project.Write(Lock, "this is no lock\n");

        Assert.Contains("Build succeeded", (await project.BuildAsync(Program)).Output, StringComparison.Ordinal);
    }
}
