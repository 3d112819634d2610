using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Metabot.Tool.Tests;

public sealed class LockCommandTests : IDisposable
{
    private const string Name = "metabot.contracts.txt";
    private const string Welcome = "[BotScript(\"welcome\")] public partial record Welcome(string Name, List<int>? Numbers);";

    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    private string[] Lines => [.. File.ReadAllLines(Path.Combine(_folder, Name)).Where(line => line[0] != '#')];

    [Fact]
    public async Task It_writes_the_lock_once()
    {
        await WriteProjectAsync();
        await WriteAsync("Contracts.cs", "using Metabot;\n" + Welcome);

        var first = await RunAsync();
        Assert.Equal((0, "", $"Wrote {Name}: 1 contract. Its diff shows what changes for jobs that are planned already."), (first.ExitCode, first.Errors, first.Output.Trim()));
        Assert.Equal(["script welcome", "script welcome .name: string", "script welcome .numbers: list?", "script welcome .numbers[]: integer"], Lines);
        Assert.Equal($"{Name} is what the contracts say already.", (await RunAsync()).Output.Trim());
    }

    [Fact]
    public async Task It_reads_the_sources_of_this_project_alone()
    {
        await WriteProjectAsync("<ItemGroup><Compile Remove=\"Old/**\" /><Using Include=\"Metabot\" /></ItemGroup>");
        await WriteAsync("Contracts/Welcome.cs", Welcome);
        await WriteAsync("Old/Gone.cs", "this is no C#; [BotScript(\"old\")] record Old;");
        await WriteAsync("obj/Debug/Made.cs", "[Metabot.BotScript(\"made\")] record Made;");
        await WriteAsync("tests/Tests.csproj", "<Project />");
        await WriteAsync("tests/Tests.cs", "[Metabot.BotScript(\"test\")] record Test;");

        Assert.Equal(0, (await RunAsync()).ExitCode);
        Assert.All(Lines, line => Assert.StartsWith("script welcome", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_target_frameworks_have_one_lock()
    {
        await WriteAsync("Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks></PropertyGroup></Project>");
        await WriteAsync("Contracts.cs", "[Metabot.BotScript(\"a\")] class A { public int N { get; set; }\n#if NET8_0_OR_GREATER\npublic int M { get; set; }\n#endif\n#if NETSTANDARD\npublic int Old { get; set; }\n#endif\n}");

        Assert.Equal(0, (await RunAsync()).ExitCode);
        Assert.Equal(["script a", "script a .m: integer [net10.0]", "script a .n: integer", "script a .old: integer [netstandard2.0]"], Lines);
        Assert.Equal(0, (await RunAsync("--check")).ExitCode);
    }

    [Fact]
    public async Task A_check_tells_what_changed_and_writes_nothing()
    {
        await WriteProjectAsync();
        await WriteAsync("Contracts.cs", "using Metabot;\n[BotScript(\"welcome\")] public partial record Welcome(int Name);");
        await WriteAsync(Name, "\ufeffscript gone\r\nscript welcome\r\nscript welcome .name: string\r\n");
        var before = await File.ReadAllBytesAsync(Path.Combine(_folder, Name), TestContext.Current.CancellationToken);

        var text = await RunAsync("--check");
        Assert.Equal(1, text.ExitCode);
        Assert.Contains("Contracts.cs:2:58: error MBOT5101: breaking change of script welcome: 'name' was string and is integer; ", text.Output, StringComparison.Ordinal);
        Assert.Contains($"{Name}:1:1: error MBOT5103: the code no longer has script gone", text.Output, StringComparison.Ordinal);
        Assert.Contains("2 errors in 1 contract.", text.Output, StringComparison.Ordinal);

        var github = await RunAsync("--check", "--format", "github");
        Assert.Contains("::error file=Contracts.cs,line=2,col=58,title=MBOT5101::breaking change", github.Output, StringComparison.Ordinal);

        using var sarif = JsonDocument.Parse((await RunAsync("--check", "--format", "sarif")).Output);
        Assert.Equal(["MBOT5101", "MBOT5103"], sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleId").GetString()).Order());
        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(_folder, Name), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_gone_is_retired_and_line_ends_are_kept()
    {
        await WriteProjectAsync();
        await WriteAsync("Contracts.cs", "using Metabot;\n[BotScript(\"welcome\")] public partial record Welcome(string Name);");
        await WriteAsync(Name, "script gone\r\n<<<<<<< ours\r\nscript welcome\r\n=======\r\n>>>>>>> theirs\r\nscript welcome .name: string\r\n");

        Assert.Contains("MBOT5003", (await RunAsync("--check")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync()).ExitCode);
        Assert.Equal(["script gone (retired)", "script welcome", "script welcome .name: string"], Lines);
        var text = await File.ReadAllTextAsync(Path.Combine(_folder, Name), TestContext.Current.CancellationToken);
        Assert.Equal(text.ReplaceLineEndings("\r\n"), text);
    }

    [Fact]
    public async Task A_lock_that_it_cannot_read_is_left_alone()
    {
        await WriteProjectAsync();
        await WriteAsync("Contracts.cs", "using Metabot;\n" + Welcome);
        await WriteAsync(Name, "contract welcome\n");

        var tool = await RunAsync();
        Assert.Equal(1, tool.ExitCode);
        Assert.Contains($"{Name}:1:1: error MBOT5003: mistake in the contract lock: line 1, 'contract welcome', is no line of a contract lock", tool.Output, StringComparison.Ordinal);
        Assert.Equal("contract welcome\n", await File.ReadAllTextAsync(Path.Combine(_folder, Name), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("[BotScript(\"a\")] record A(Money Total);", "'Money', which 'Total' names, cannot be found in this folder; ")]
    [InlineData("[BotScript(\"a\")] record A(List<Item> Items); class Item { public Other.Money Total { get; set; } }", "'Other', which 'Total' names, cannot be found in this folder; ")]
    [InlineData("[BotScript(\"a\")] record A : Base;", "'Base', which A names, cannot be found in this folder; ")]
    [InlineData("[BotScript(Codes.Welcome)] record A;", "'Codes', which A names, cannot be found in this folder; ")]
    [InlineData("[BotScript(\"a\")] record A([property: Masked] string Name);", "'Masked', which 'Name' names, cannot be found in this folder; ")]
    [InlineData("[BotScript(\"a\")] record A(object Any);", "script a cannot be sent as it is, so its lines cannot be written: ")]
    [InlineData("[BotScript(\"a\")] record A(int N; record", "this is no C# that the tool reads, which is 12: ")]
    public async Task What_it_cannot_see_is_named_and_nothing_is_written(string source, string expected)
    {
        await WriteProjectAsync();
        await WriteAsync("Contracts.cs", "using Metabot;\n" + source);

        var tool = await RunAsync();
        Assert.Equal(1, tool.ExitCode);
        Assert.Contains(expected, tool.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, Name)));
    }

    [Fact]
    public async Task An_attribute_that_nothing_imports_is_not_passed_over()
    {
        await WriteProjectAsync();
        await WriteAsync("Contracts.cs", "[BotScript(\"a\")] record A;");
        Assert.Contains("'BotScript', which A names, cannot be found in this folder; ", (await RunAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_from_elsewhere_are_not_passed_over()
    {
        await WriteProjectAsync("<ItemGroup><Compile Include=\"../Shared/*.cs\" /></ItemGroup>");
        var tool = await RunAsync();
        Assert.Equal(1, tool.ExitCode);
        Assert.Contains("Shop.csproj:1:", tool.Output, StringComparison.Ordinal);
        Assert.Contains("<Compile> names sources that are not looked for here", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_is_locked()
    {
        var tool = await Tool.RunAsync("lock", Path.Combine(Root(), "samples", "WebShop"), "--check");
        Assert.Equal((0, "No mistakes in 6 contracts.", ""), (tool.ExitCode, tool.Output.Trim(), tool.Errors));
    }

    [Fact]
    public async Task A_folder_without_a_project_is_refused()
    {
        var tool = await Tool.RunAsync("lock", _folder);
        Assert.Equal((1, $"In '{_folder}' is no project file, or more than one; name the folder of one *.csproj."), (tool.ExitCode, tool.Errors.Trim()));
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<Metabot.Tests.ProcessResult> RunAsync(params string[] options) => Tool.RunInAsync(_folder, ["lock", .. options]);

    private Task WriteProjectAsync(string items = "") => WriteAsync(
        "Shop.csproj",
        $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>{items}</Project>");

    private async Task WriteAsync(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text);
    }
}
