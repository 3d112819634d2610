using Metabot.JavaScript;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Analysis.Manifest;

// MBOT5003, MBOT5004, MBOT5006 and MBOT5007: mistakes in the files of the bot that the compilation was given, where they stand there.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BotFileAnalyzer() : PackageAnalyzer(Rule.ManifestMistake, Rule.BotScriptSyntax, Rule.BotContradiction, Rule.NobodyDoes)
{
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        var bots = KnownBot.Find(context.Options.AdditionalFiles, context.CancellationToken);
        if (bots.Count > 0 && symbols.BotTarget is not null)
        {
            var program = ProgramTexts.In(context.Compilation);
            var known = bots.Select(bot => (bot, new Lazy<IReadOnlyList<BotMistake>>(() => [.. BotMistakes.Find(bot), .. WholeBotMistakes.Find(bot, program)]))).ToList();
            context.RegisterAdditionalFileAction(file => Analyze(file, known));
        }
    }

    private static void Analyze(AdditionalFileAnalysisContext context, IReadOnlyList<(KnownBot Bot, Lazy<IReadOnlyList<BotMistake>> Mistakes)> bots)
    {
        var file = context.AdditionalFile;
        if (file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        foreach (var (bot, mistakes) in bots)
        {
            var name = bot.NameOf(file);
            if (bot.File == file || name is not null)
            {
                foreach (var mistake in mistakes.Value.Where(mistake => mistake.File == name))
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
