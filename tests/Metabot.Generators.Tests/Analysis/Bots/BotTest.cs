using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Metabot.Generators.Analysis.Bots;

// One analyzer on a program and the bot that it calls.
internal static class BotTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public static Task VerifyAsync(string source, string manifest, params DiagnosticResult[] expected) => VerifyAsync(source, [("/bot/bot.json", manifest)], expected);

    public static Task VerifyAsync(string source, (string Path, string Text)[] files, params DiagnosticResult[] expected)
    {
        var test = AnalyzerTest<TAnalyzer>.Create();
        test.TestCode = source;
        foreach (var file in files)
        {
            test.TestState.AdditionalFiles.Add(file);
        }

        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
