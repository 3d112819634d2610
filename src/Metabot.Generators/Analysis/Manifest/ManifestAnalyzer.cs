using Metabot.Generators.Analysis.Contracts;
using Metabot.Generators.Contracts;
using Metabot.Generators.Literals;
using Metabot.JavaScript;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Manifest;

// MBOT5001: codes, aliases and ids that no bot.json among the additional files declares.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ManifestAnalyzer() : PackageAnalyzer(Rule.UnknownTarget)
{
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        var bots = KnownBot.Find(context.Options.AdditionalFiles, context.CancellationToken);
        if (bots.Count == 0 || TargetMentions.In(symbols) is not { } mentions || bots.Any(bot => bot.Outline is null))
        {
            return;
        }

        var targets = new BotTargets([.. bots.Select(bot => bot.Outline!)]);
        mentions.Register(context, (operation, value, key) => Analyze(operation, value, key, targets));
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
            context.ReportDiagnostic(NameFinding.Create(
                Rule.UnknownTarget, text, new TextRange(0, text.Text.Length), nearest, kind.ToWord(), $"'{Excerpt.Cut(code)}'", targets.DescribeKnown(kind, nearest)));
        }
    }

    // A blank one is no code, and what nobody sees in one is MBOT1003's.
    private static bool IsUnknown(MappedText text, TargetKind kind, BotTargets targets) =>
        CodeText.Clean(text.Text) is { Length: > 0 } code && !targets.Has(kind, code);
}
