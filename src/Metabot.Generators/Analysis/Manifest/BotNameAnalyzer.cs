using Metabot.Bots;
using Metabot.Generators.Analysis.Conditions;
using Metabot.Generators.Analysis.Tags;
using Metabot.Generators.Contracts;
using Metabot.Generators.Literals;
using Metabot.JavaScript;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Manifest;

// MBOT5005, and MBOT5001 in JavaScript: the tags, attributes, statuses, contexts and codes of conditions, and the tags and statuses that calls set.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BotNameAnalyzer() : PackageAnalyzer(Rule.UnknownBotName, Rule.UnknownTarget)
{
    private static readonly Dictionary<BotNameKind, TargetKind> Targets = new()
    {
        [BotNameKind.Script] = TargetKind.Script, [BotNameKind.Trigger] = TargetKind.Trigger, [BotNameKind.Broadcast] = TargetKind.Broadcast,
    };

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        var bots = KnownBot.Find(context.Options.AdditionalFiles, context.CancellationToken);
        if (bots.Count == 0 || bots.Any(bot => bot.Outline is null) || ConditionSymbols.In(symbols) is not { } conditions)
        {
            return;
        }

        IReadOnlyList<BotOutline> outlines = [.. bots.Select(bot => bot.Outline!)];
        var scope = new Scope(new BotNameTable(outlines), new BotTargets(outlines), context.Compilation);
        ConditionTexts.Register(context, conditions, (place, text) => AnalyzeCondition(place, text, scope));
        if (symbols is { TagList: { } tagList, BotTarget: { } targetAttribute })
        {
            context.RegisterOperationAction(operation => AnalyzeTags(operation, tagList, targetAttribute, scope), OperationKind.Conversion, OperationKind.SimpleAssignment);
            context.RegisterSyntaxNodeAction(node => AnalyzeList(node, tagList, scope), SyntaxKind.CollectionExpression);
        }

        context.RegisterOperationAction(operation => AnalyzeStatus(operation, scope), PropertySetting.Kinds);
    }

    private static void AnalyzeCondition(ConditionPlace place, MappedText text, Scope scope)
    {
        if (ConditionChecks.In(scope.Compilation).Check(text).Text is not { } script)
        {
            return;
        }

        foreach (var name in ScriptNames.Find(script))
        {
            Report(place.Report, text, name, scope);
        }
    }

    private static void AnalyzeTags(OperationAnalysisContext context, INamedTypeSymbol tagList, INamedTypeSymbol targetAttribute, Scope scope)
    {
        var value = TagPlaces.IsConversion(context.Operation, tagList) ? ((IConversionOperation)context.Operation).Operand
            : TagPlaces.IsAttribute(context.Operation, targetAttribute) ? ((ISimpleAssignmentOperation)context.Operation).Value
            : null;
        foreach (var text in value is null ? [] : ConstantTexts.In(value))
        {
            ReportTags(Tag.PiecesOf(MappedTextReader.ReadConstant(text)), context.ReportDiagnostic, scope);
        }
    }

    private static void AnalyzeList(SyntaxNodeAnalysisContext context, INamedTypeSymbol tagList, Scope scope)
    {
        if (context.SemanticModel.GetTypeInfo(context.Node, context.CancellationToken).ConvertedType.Is(tagList))
        {
            ReportTags(TagReader.Elements(context.Node, context.SemanticModel), context.ReportDiagnostic, scope);
        }
    }

    private static void ReportTags(IEnumerable<Tag> tags, Action<Diagnostic> report, Scope scope)
    {
        foreach (var tag in tags)
        {
            var start = tag.Start + tag.Written.Length - tag.Written.TrimStart().Length;
            Report(report, tag.Source, new BotName(BotNameKind.Tag, tag.Name, NameUse.Sets, new TextRange(start, tag.Name.Length)), scope);
        }
    }

    private static void AnalyzeStatus(OperationAnalysisContext context, Scope scope)
    {
        if (PropertySetting.Read(context.Operation) is ({ Name: "Status" } property, var value) && property.ContainingType.IsNamed(KnownNames.LeadChanges))
        {
            foreach (var text in ConstantTexts.In(value).Select(MappedTextReader.ReadConstant))
            {
                Report(context.ReportDiagnostic, text, new BotName(BotNameKind.Status, text.Text, NameUse.Reads, new TextRange(0, text.Text.Length)), scope);
            }
        }
    }

    private static void Report(Action<Diagnostic> report, MappedText text, BotName name, Scope scope)
    {
        if (Targets.TryGetValue(name.Kind, out var target))
        {
            if (!scope.Targets.Has(target, name.Name))
            {
                var nearest = scope.Targets.FindNearest(target, name.Name);
                report(NameFinding.Create(Rule.UnknownTarget, text, name.Range, nearest, target.ToWord(), $"'{Excerpt.Cut(name.Name)}'", scope.Targets.DescribeKnown(target, nearest)));
            }
        }
        else if (name.Name.Length > 0 && !scope.Names.Has(name.Kind, name.Name) && FindFault(name, scope) is var (found, words))
        {
            report(NameFinding.Create(Rule.UnknownBotName, text, name.Range, found, BotName.Describe(name.Kind), Excerpt.Cut(name.Name), words));
        }
    }

    // What is set may be new; what is read has to be set by somebody.
    private static (string? Nearest, string Words)? FindFault(BotName name, Scope scope)
    {
        if (name.Use != NameUse.Reads)
        {
            return scope.Names.FindMistyped(name.Kind, name.Name) is { } mistyped ? (mistyped, $"; did you mean '{mistyped}'?") : null;
        }

        if (name.Kind != BotNameKind.Status && ProgramTexts.In(scope.Compilation).Have(name.Name))
        {
            return null;
        }

        return scope.Names.FindNearest(name.Kind, name.Name) is { } nearest ? (nearest, $"; did you mean '{nearest}'?")
            : (null, name.Kind == BotNameKind.Status ? "" : ", and nothing here sets it");
    }

    private sealed record Scope(BotNameTable Names, BotTargets Targets, Compilation Compilation);
}
