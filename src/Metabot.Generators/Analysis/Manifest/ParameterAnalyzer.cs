using Metabot.Bots;
using Metabot.Generators.Contracts;
using Metabot.Generators.Analysis.Contracts;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Manifest;

// MBOT5002: the parameters of a contract against what the bot declares and reads of them.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ParameterAnalyzer() : PackageAnalyzer(Rule.ParametersDiffer)
{
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        var bots = KnownBot.Find(context.Options.AdditionalFiles, context.CancellationToken);
        if (bots.Count > 0 && symbols.BotTarget is not null && bots.All(bot => bot.Outline is not null))
        {
            context.RegisterSymbolAction(symbol => Analyze(symbol, bots), SymbolKind.NamedType);
        }
    }

    private static void Analyze(SymbolAnalysisContext context, IReadOnlyList<KnownBot> bots)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (TargetParser.Parse(type) is not { } target || ContractParameter.In(type) is not { } parameters)
        {
            return;
        }

        foreach (var bot in bots.Select(bot => bot.Outline!))
        {
            if (Find(bot, target) is { } part)
            {
                var comparison = new ParameterComparison(type, part.Display, bot.FindParameters(part), name => ProgramTexts.In(context.Compilation).Mention("request." + name));
                foreach (var (place, message) in comparison.Find(parameters, bot.ExpectRequest(part)))
                {
                    context.ReportDiagnostic(Diagnostic.Create(Rule.ParametersDiffer.Descriptor, place, message));
                }

                return;
            }
        }
    }

    private static BotPart? Find(BotOutline bot, TargetModel target) =>
        target.Code is { } code ? bot.Find(BotTargets.SectionOf(target.Kind), CodeText.Clean(code))
        : target.Id is { } id ? bot.Find(BotTargets.SectionOf(target.Kind), id)
        : null;
}
