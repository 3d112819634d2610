using Metabot.Generators.Contracts;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Contracts;

// MBOT1001 and MBOT1002: what the attributes on a type name together.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TargetAttributeAnalyzer() : PackageAnalyzer(Rule.ConflictingTarget, Rule.NoTarget)
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
        var attributes = new List<TargetAttribute>();
        foreach (var data in context.Symbol.GetAttributes())
        {
            if (TargetParser.FindKind(data) is { } kind && TargetAttribute.Read(kind, data, context.CancellationToken) is { } attribute)
            {
                attributes.Add(attribute);
            }
        }

        ReportLater(context, context.Symbol.Name, attributes, attribute => attribute.Display, attribute => attribute.Syntax);
        foreach (var attribute in attributes)
        {
            var given = attribute.Names.Where(name => name.IsGiven).ToList();
            ReportLater(context, attribute.Display, given, name => name.Key.WireName, name => name.Syntax);
            ReportMissing(context, attribute, given);
        }
    }

    // The additional locations are all that conflict: each of them can be the one to remove.
    private static void ReportLater<T>(
        SymbolAnalysisContext context, string owner, IReadOnlyList<T> conflicting, Func<T, string> display, Func<T, SyntaxNode> syntax)
    {
        foreach (var later in conflicting.Skip(1))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule.ConflictingTarget.Descriptor,
                syntax(later).GetLocation(),
                conflicting.Select(item => syntax(item).GetLocation()),
                owner,
                string.Join(", ", conflicting.Select(display))));
        }
    }

    private static void ReportMissing(SymbolAnalysisContext context, TargetAttribute attribute, List<TargetName> given)
    {
        foreach (var name in given.Count > 0 ? given : attribute.Names)
        {
            if (name.Fault is { } fault)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule.NoTarget.Descriptor, name.Syntax.Expression.GetLocation(), name.Key.WireName, fault));
            }
        }

        if (attribute.Names.Count == 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule.NoTarget.Descriptor, attribute.Syntax.GetLocation(), attribute.Display, RuleMessages.NeitherIdNorCode));
        }
    }
}
