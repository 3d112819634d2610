using System.Text.RegularExpressions;

namespace Metabot.Packaging.Tests;

/// <summary>The command of docs/dialogs.md prints what the page shows, and all of it.</summary>
public partial class DialogTests
{
    [Fact]
    public async Task The_conversation_goes_as_the_page_has_it_and_so_does_what_comes_of_it()
    {
        var shown = Shown.Matches(Repository.Read("docs", "dialogs.md")).Select(block => block.Groups["lines"].Value);

        var output = await DotNet.SucceedAsync(Repository.Root, "run", "--no-build", "-c", Build.Configuration, "--project", Path.Combine("samples", "Dialog"));

        Assert.Equal(string.Join('\n', shown), output.ReplaceLineEndings("\n"));
    }

    [GeneratedRegex("```(dialog|text)\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shown { get; }
}
