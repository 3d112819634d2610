using Metabot.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Scheduling;

// The calls that schedule a job, the client's own and the generated ones: they return a Task<ScheduledJob>.
internal sealed class ScheduleCalls
{
    private readonly ITypeSymbol _result;

    private ScheduleCalls(ITypeSymbol result) => _result = result;

    public static ScheduleCalls? In(Compilation compilation) =>
        compilation.GetTypeByMetadataName(KnownNames.ScheduledJob) is { } job
        && compilation.GetTypeByMetadataName("System.Threading.Tasks.Task`1") is { } task
            ? new(task.Construct(job))
            : null;

    public bool Contains(IInvocationOperation call) =>
        call.TargetMethod.Name.StartsWith("Schedule", StringComparison.Ordinal) && call.Type.Is(_result);

    public static Location NameOf(IInvocationOperation call) => call.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } => name.GetLocation(),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name: var name } } => name.GetLocation(),
        InvocationExpressionSyntax { Expression: var name } => name.GetLocation(),
        var syntax => syntax.GetLocation(),
    };
}
