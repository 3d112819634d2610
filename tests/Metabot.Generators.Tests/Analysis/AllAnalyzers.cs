using System.Collections.Immutable;
using Metabot.Generators;
using Metabot.Generators.ContractLock;
using Metabot.Generators.Locks;
using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Analysis;

// The generator and every analyzer on some files, as a build runs them.
internal static class AllAnalyzers
{
    private const string Usings = "global using System; global using System.Threading; global using System.Threading.Tasks;";

    public static ImmutableArray<DiagnosticAnalyzer> Create() =>
    [
        .. new[] { typeof(JobContractGenerator), typeof(ContractLockAnalyzer) }.SelectMany(type => type.Assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static async Task<ImmutableArray<Diagnostic>> RunAsync(string[] files, string editorConfig, string? manifest, string? contractLock, params IEnumerable<ISourceGenerator> others)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var bare = Compiled.Bare(parse, NullableContextOptions.Enable, Usings)
            .AddSyntaxTrees(files.Order(StringComparer.Ordinal).Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), parse, file)));
        var whole = Compiled.Run(bare, parse, others).Compilation;
        return await RunAsync(whole, File.ReadAllText(editorConfig), editorConfig, Read(manifest), Read(contractLock));
    }

    public static async Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation, string editorConfig, string path, string? manifest = null, string? contractLock = null)
    {
        var config = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(editorConfig, path) });
        var options = new AnalyzerOptions(FilesOf(manifest, contractLock), new ConfigOptions(config));
        return await compilation.WithAnalyzers(Create(), options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    // The additional files of a compilation that was given a bot.json or a lock, if it was.
    public static ImmutableArray<AdditionalText> FilesOf(string? manifest, string? contractLock = null) =>
    [
        .. manifest is null ? [] : new[] { new GivenText("/bot/bot.json", manifest) },
        .. contractLock is null ? [] : new[] { new GivenText("/" + LockFile.FileName, contractLock) },
    ];

    private static string? Read(string? file) => file is null ? null : File.ReadAllText(file);

    private sealed class GivenText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class ConfigOptions(AnalyzerConfigSet config) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(config.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(config.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
