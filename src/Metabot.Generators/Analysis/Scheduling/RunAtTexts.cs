using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

internal static class RunAtTexts
{
    // The constant texts that a call of RunAt.Parse may read; none where it is another call.
    public static IEnumerable<IOperation> In(IInvocationOperation call, INamedTypeSymbol runAt) =>
        call.TargetMethod.Name == "Parse" && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, runAt)
            ? call.Arguments.SelectMany(argument => ConstantTexts.In(argument.Value))
            : [];
}
