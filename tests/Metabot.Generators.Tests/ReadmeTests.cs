using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Tests;

// Every C# block of the README compiles; where a text block follows, it is what the compiler prints.
public partial class ReadmeTests
{
    public static TheoryData<int, string, string> Blocks()
    {
        var blocks = Fence().Matches(Repository.Read("README.md"));
        var data = new TheoryData<int, string, string>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Groups["language"].Value == "csharp")
            {
                var isFollowedByErrors = i + 1 < blocks.Count && blocks[i + 1].Groups["language"].Value == "text";
                data.Add(i, blocks[i].Groups["text"].Value, isFollowedByErrors ? blocks[i + 1].Groups["text"].Value.TrimEnd() : "");
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Code_blocks_compile_or_fail_as_the_README_says(int block, string code, string errors)
    {
        var program = Compiled.Program(code);
        var analyzers = typeof(JobContractGenerator).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .ToImmutableArray();
        var diagnostics = await program.Compilation.WithAnalyzers(analyzers).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        var printed = diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => Regex.Replace(diagnostic.ToString(), @"^[^(]*", ""));
        Assert.True(errors == string.Join("\n", printed), $"block {block}:\n{string.Join("\n", printed)}");
    }

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
