using System.Composition;
using Metabot.Bots;
using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Contracts;
using Metabot.Generators.Analysis.Manifest;
using Metabot.Generators.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.CodeFixes.Migration;

// At a code, alias or id that the bot has and no contract names: declares the contract, as 'metabot contracts' would write it.
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(BotContractRefactoring))]
[Shared]
internal sealed class BotContractRefactoring : CodeRefactoringProvider
{
    // From a text to what it is given to.
    private const int MostAncestors = 4;

    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, stop) = (context.Document, context.CancellationToken);
        var bots = KnownBot.Find(document.Project.AnalyzerOptions.AdditionalFiles, stop);
        if (bots.Count > 0 && await FixSource.ReadAsync(document, context.Span, stop).ConfigureAwait(false) is { } source && CanDeclare(source) && FindPart(source, bots) is var (bot, part))
        {
            var place = ContractPlace.After(source.Innermost, source.Root);
            var taken = source.Model.LookupNamespacesAndTypes(place.Scope).Select(symbol => symbol.Name);
            var annotates = source.Model.GetNullableContext(place.Scope).AnnotationsEnabled();
            var change = place.Declare(ContractDraft.WriteLines(bot, part, taken, annotates));
            context.RegisterRefactoring(CodeAction.Create($"Declare the contract of the {part.Display} by what the bot reads", cancelled => document.ChangeAsync([change], cancelled), nameof(BotContractRefactoring)));
        }
    }

    private static bool CanDeclare(FixSource source) =>
        ((CSharpParseOptions)source.Root.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp9
        && source.Model.Compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.IsExternalInit") is not null;

    // Null where the place names nothing that the bot has, or what has its contract.
    private static (BotOutline Bot, BotPart Part)? FindPart(FixSource source, IReadOnlyList<KnownBot> bots)
    {
        if (FindMention(source) is not ({ Kind: { } kind }, var value))
        {
            return null;
        }

        var section = BotTargets.SectionOf(kind);
        foreach (var bot in bots.Select(bot => bot.Outline).OfType<BotOutline>())
        {
            var part = Values.Integer(value) is { } id ? bot.Find(section, (long)id)
                : value.ConstantValue is { HasValue: true, Value: string code } ? bot.Find(section, CodeText.Clean(code))
                : null;
            if (part is not null)
            {
                return DeclaredContracts.Find(target => target.Kind == kind && (target.Code is { } named ? CodeText.Clean(named) == part.Code : target.Id == part.Id), source.Model.Compilation) is null
                    ? (bot, part)
                    : null;
            }
        }

        return null;
    }

    private static (TargetKey Key, IOperation Value)? FindMention(FixSource source) =>
        TargetMentions.In(KnownSymbols.In(source.Model.Compilation)) is { } mentions
            ? source.Innermost.AncestorsAndSelf().Take(MostAncestors)
                .Select(node => source.Model.GetOperation(node, source.CancellationToken)).OfType<IOperation>()
                .Select(mentions.Find).FirstOrDefault(mention => mention is var (_, value) && value.Syntax.Span.Contains(source.Place))
            : null;
}
