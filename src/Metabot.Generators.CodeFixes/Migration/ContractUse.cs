using Metabot.Generators.Analysis.Migration;
using Metabot.Generators.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes.Migration;

// A contract for an untyped body, and its creation from the body's values. Declaration is null when the contract is there already;
// Declared are the names of the records in it.
internal sealed record ContractUse(string Name, string Creation, IReadOnlyList<string> Declared, TextChange? Declaration)
{
    // Null when the target or the parameters are not all known, or when the target has a contract of another shape.
    public static ContractUse? Find(UntypedCall call, SemanticModel model, SyntaxNode root)
    {
        if (UntypedTarget.Find(call) is not { } target || ContractParameter.AllOf(call.Body, model) is not { } parameters)
        {
            return null;
        }

        var position = call.Call.Syntax.SpanStart;
        return DeclaredContracts.Find(target, model.Compilation) is { } existing
            ? new ExistingContract(existing, model, position).Use(parameters)
            : NewContract.Use(target, parameters, model, ContractPlace.After(call.Call.Syntax, root), position);
    }

    // Whether what is declared compiles and can be written as JSON.
    public async Task<bool> HoldsInAsync(Document document, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return Declared.All(name => root!.DescendantNodes().OfType<RecordDeclarationSyntax>().LastOrDefault(each => each.Identifier.ValueText == name) is { } record
            && !model!.GetDiagnostics(record.Span, cancellationToken).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            && model.GetDeclaredSymbol(record, cancellationToken) is INamedTypeSymbol symbol
            && (name != Name || ContractParser.FindProblems(symbol).Count == 0));
    }
}
