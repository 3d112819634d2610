using System.Collections.Immutable;
using Metabot.Generators.Analysis.Contracts;
using Metabot.Generators.Contracts;
using Metabot.Generators.Literals;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Analysis.Manifest;

// MBOT5001: codes, aliases and ids that no bot.json among the additional files declares.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ManifestAnalyzer() : PackageAnalyzer(Rule.UnknownTarget)
{
    // The code to write in the place of one that is not there.
    public const string Nearest = "Nearest";

    private static readonly SourceTextValueProvider<BotManifest?> Manifests = new(text => BotManifest.Parse(text.ToString()));

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        var files = context.Options.AdditionalFiles.Where(file => Path.GetFileName(file.Path) == BotManifest.FileName).ToList();
        if (files.Count == 0 || TargetMentions.In(symbols) is not { } mentions)
        {
            return;
        }

        var manifests = files.Select(file => file.GetText(context.CancellationToken)).OfType<SourceText>()
            .Select(text => context.TryGetValue(text, Manifests, out var manifest) ? manifest : null).ToList();
        if (!manifests.Contains(null))
        {
            var targets = new BotTargets(manifests.SelectMany(manifest => manifest!.Targets));
            mentions.Register(context, (operation, value, key) => Analyze(operation, value, key, targets));
        }
    }

    private static void Analyze(OperationAnalysisContext context, IOperation value, TargetKey key, BotTargets targets)
    {
        // known at run time only
        if (key.Kind is not { } kind)
        {
            return;
        }

        if (Values.Integer(value) is { } id and > 0 && !targets.Has(kind, id))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule.UnknownTarget.Descriptor, value.Syntax.GetLocation(), kind.ToWord(), $"with id {id}", targets.DescribeKnown(kind, nearest: null)));
        }

        foreach (var text in ConstantTexts.In(value).Select(MappedTextReader.ReadConstant).Where(text => IsUnknown(text, kind, targets)))
        {
            var code = CodeText.Clean(text.Text);
            var nearest = targets.FindNearest(kind, code);
            var properties = nearest is null ? null : ImmutableDictionary<string, string?>.Empty.Add(Nearest, nearest);
            context.ReportDiagnostic(MappedDiagnostic.Create(
                Rule.UnknownTarget.Descriptor, text, 0, text.Text.Length, properties, kind.ToWord(), $"'{Excerpt.Cut(code)}'", targets.DescribeKnown(kind, nearest)));
        }
    }

    // A blank one is no code, and what nobody sees in one is MBOT1003's.
    private static bool IsUnknown(MappedText text, TargetKind kind, BotTargets targets) =>
        CodeText.Clean(text.Text) is { Length: > 0 } code && !targets.Has(kind, code);
}
