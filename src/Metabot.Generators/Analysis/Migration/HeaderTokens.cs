using System.Collections.Concurrent;
using Metabot.Generators.Analysis.Scheduling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Migration;

// MBOT2015 in a body that posts a job by hand: the tokens that it gives to headers, as HttpClient, Flurl and RestSharp write it.
internal sealed class HeaderTokens
{
    private static readonly HashSet<string> Headers = new(StringComparer.OrdinalIgnoreCase) { "Authentication", "Authorization" };
    private static readonly HashSet<string> Setters = new(StringComparer.Ordinal) { "Add", "Set", "Append", "TryAddWithoutValidation" };

    private readonly ConcurrentDictionary<SyntaxNode, bool> _judged = new();

    // Once for a body, however many jobs it posts.
    public void Write(OperationBlockAnalysisContext context, UntypedCall untyped)
    {
        var body = context.OperationBlocks.First(block => block.Syntax.Contains(untyped.Call.Syntax));
        if (_judged.TryAdd(body.Syntax, true) && !LiteralToken.IsTest(context.Compilation))
        {
            foreach (var fault in body.DescendantsAndSelf().SelectMany(TokensIn).SelectMany(token => LiteralToken.Find(token, context.Options)))
            {
                context.ReportDiagnostic(fault);
            }
        }
    }

    private static IEnumerable<IOperation> TokensIn(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.Name: "WithOAuthBearerToken" } call => call.Inputs(),
        IInvocationOperation { TargetMethod.Name: var name } call when Setters.Contains(name) || IsOfHeader(name) => ValueOf([.. call.Inputs()]),
        IObjectCreationOperation { Type.Name: "AuthenticationHeaderValue", Arguments: [_, var parameter] } => [parameter.Value],
        IObjectCreationOperation { Type.Name: var name, Arguments: [var key, var value, ..] } when name == "KeyValuePair" || IsOfHeader(name) => ValueOf([key.Value, value.Value]),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key] }, Value: var value } => ValueOf([key.Value, value]),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: var name, ContainingType.IsAnonymousType: true } }, Value: var value } when Headers.Contains(name) => [value],
        _ => [],
    };

    private static bool IsOfHeader(string name) => name.IndexOf("Header", StringComparison.Ordinal) >= 0;

    private static IEnumerable<IOperation> ValueOf(IReadOnlyList<IOperation> inputs) =>
        inputs is [{ ConstantValue: { HasValue: true, Value: string name } }, var value, ..] && Headers.Contains(name) ? [value] : [];
}
