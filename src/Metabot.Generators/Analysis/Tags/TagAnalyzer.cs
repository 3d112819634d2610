using Metabot.Generators;
using Metabot.Generators.Literals;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Tags;

// MBOT4001, 4002, 4004 and 4005: the tags of one list, written as text or one by one.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TagAnalyzer() : PackageAnalyzer(Rule.BadTag, Rule.CommaInTag, Rule.TagTwice, Rule.TagNotTrimmed, Rule.TagPattern)
{
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (symbols is not { TagList: { } tagList, BotTarget: { } targetAttribute })
        {
            return;
        }

        context.RegisterOperationAction(operation => AnalyzeConversion(operation, tagList), OperationKind.Conversion);
        context.RegisterOperationAction(operation => AnalyzeCall(operation, tagList), OperationKind.Invocation);
        context.RegisterOperationAction(operation => AnalyzeAttribute(operation, targetAttribute), OperationKind.SimpleAssignment);
        // Roslyn 4.8 has no operation for it
        context.RegisterSyntaxNodeAction(node => AnalyzeCollection(node, tagList), SyntaxKind.CollectionExpression);
    }

    private static void AnalyzeConversion(OperationAnalysisContext context, INamedTypeSymbol tagList)
    {
        if (TagPlaces.IsConversion(context.Operation, tagList))
        {
            ReportTexts(context, ((IConversionOperation)context.Operation).Operand);
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, INamedTypeSymbol tagList)
    {
        if (!TagPlaces.IsCall(context.Operation, tagList))
        {
            return;
        }

        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name == "Parse")
        {
            ReportTexts(context, call.Arguments[0].Value);
        }
        else
        {
            Report(TagReader.Read(call.Arguments[0].Value), context.Options, context.ReportDiagnostic);
        }
    }

    private static void AnalyzeAttribute(OperationAnalysisContext context, INamedTypeSymbol targetAttribute)
    {
        if (TagPlaces.IsAttribute(context.Operation, targetAttribute))
        {
            ReportTexts(context, ((ISimpleAssignmentOperation)context.Operation).Value);
        }
    }

    private static void AnalyzeCollection(SyntaxNodeAnalysisContext context, INamedTypeSymbol tagList)
    {
        if (context.SemanticModel.GetTypeInfo(context.Node, context.CancellationToken).ConvertedType.Is(tagList))
        {
            Report(TagReader.Elements(context.Node, context.SemanticModel), context.Options, context.ReportDiagnostic);
        }
    }

    private static void ReportTexts(OperationAnalysisContext context, IOperation value)
    {
        foreach (var text in ConstantTexts.In(value))
        {
            Report(Tag.PiecesOf(MappedTextReader.ReadConstant(text)), context.Options, context.ReportDiagnostic);
        }
    }

    private static void Report(IReadOnlyList<Tag> tags, AnalyzerOptions options, Action<Diagnostic> report)
    {
        if (tags is [{ Source: var source }, ..])
        {
            var pattern = TagPattern.Read(options, source.Tree);
            foreach (var diagnostic in TagChecks.Check(tags, () => WireField(source.Tree.GetRoot().FindNode(source.Expression)), pattern))
            {
                report(diagnostic);
            }
        }
    }

    private static string WireField(SyntaxNode value) => value.AncestorsAndSelf()
        .Select(node => node switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => name.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name: var name } } => name.Identifier.ValueText,
            AttributeArgumentSyntax { NameEquals.Name: var name } => name.Identifier.ValueText,
            _ => null,
        })
        .FirstOrDefault(name => name is not null) switch
        {
            "AddTags" => "add_tags",
            "RemoveTags" => "remove_tags",
            _ => "the list of tags",
        };
}
