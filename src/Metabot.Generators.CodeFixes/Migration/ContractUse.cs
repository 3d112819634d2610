using Metabot.Generators.Analysis.Migration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes.Migration;

// A contract for an untyped body, and its creation from the body's values. Declaration is null when the contract is there already.
internal sealed record ContractUse(string Name, string Creation, TextChange? Declaration)
{
    // Null when the target or the parameters are not all known, when no record can have them, or when the target has a contract of another shape.
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
}
