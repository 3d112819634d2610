using Metabot.Generators;
using Metabot.Generators.Contracts;
using Metabot.Generators.Contracts.Members;
using Metabot.Generators.Contracts.Parsing;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Contracts;

// MBOT1008 and MBOT1010: contracts that cost more, or send less, than their author thinks.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ContractHintAnalyzer() : PackageAnalyzer(Rule.NotPartial, Rule.NeverSent)
{
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (symbols.BotTarget is not null)
        {
            context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        }
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!TargetParser.IsContract(type) || TypeShape.WhyNoContract(type) is not null)
        {
            return;
        }

        if (type.DeclaringSyntaxReferences is [var declaration]
            && declaration.GetSyntax(context.CancellationToken) is TypeDeclarationSyntax syntax && !syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule.NotPartial.Descriptor, syntax.Identifier.GetLocation(), type.Name));
        }

        foreach (var member in type.GetMembers())
        {
            if (WhyNeverSent(member) is { } why)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule.NeverSent.Descriptor, member.Locations[0], member.Name, why));
            }
        }
    }

    // Of a public member that a caller can set. [JsonIgnore] says that it is meant.
    private static string? WhyNeverSent(ISymbol member) =>
        member.IsStatic || member.IsImplicitlyDeclared || member.DeclaredAccessibility != Accessibility.Public || JsonAttributes.Read(member).Ignore is null ? null
        : member switch
        {
            IPropertySymbol { IsIndexer: false, SetMethod.DeclaredAccessibility: Accessibility.Public, GetMethod: null } => "it has no getter; add one, or mark it with [JsonIgnore]",
            IPropertySymbol { IsIndexer: false, SetMethod.DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: not Accessibility.Public }
                when !JsonAttributes.IsIncluded(member) => "its getter is not public; make it so, or mark it with [JsonInclude]",
            IFieldSymbol { IsReadOnly: false, IsConst: false } when !JsonAttributes.IsIncluded(member) => "it is a field; make it a property or mark it with [JsonInclude]",
            _ => null,
        };
}
