using Metabot.JavaScript;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Analysis.Manifest;

// MBOT5003 and MBOT5004: mistakes in the files of the bot that the compilation was given, where they stand there.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BotFileAnalyzer() : PackageAnalyzer(Rule.ManifestMistake, Rule.BotScriptSyntax)
{
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        var bots = KnownBot.Find(context.Options.AdditionalFiles, context.CancellationToken);
        if (bots.Count > 0 && symbols.BotTarget is not null)
        {
            context.RegisterAdditionalFileAction(file => Analyze(file, bots));
        }
    }

    private static void Analyze(AdditionalFileAnalysisContext context, IReadOnlyList<KnownBot> bots)
    {
        var file = context.AdditionalFile;
        if (file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        foreach (var bot in bots)
        {
            var name = bot.NameOf(file);
            if (bot.File == file || name is not null)
            {
                foreach (var mistake in BotMistakes.Find(bot).Where(mistake => mistake.File == name))
                {
                    context.ReportDiagnostic(Diagnostic.Create(mistake.Rule.Descriptor, Place(file, text, mistake.Range), mistake.Message));
                }
            }
        }
    }

    private static Location Place(AdditionalText file, SourceText text, TextRange range)
    {
        var start = Math.Min(range.Start, text.Length);
        var span = TextSpan.FromBounds(start, Math.Min(range.End, text.Length));
        return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
    }
}
