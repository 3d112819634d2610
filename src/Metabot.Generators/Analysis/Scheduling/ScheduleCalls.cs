using Metabot.Generators;
using Metabot.Generators.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

// The calls that schedule a job, the client's own and the generated ones: they return a Task<ScheduledJob>.
internal sealed class ScheduleCalls
{
    private readonly ITypeSymbol _result;
    private readonly ITypeSymbol? _client;

    private ScheduleCalls(ITypeSymbol result, ITypeSymbol? client) => (_result, _client) = (result, client);

    public static ScheduleCalls? In(KnownSymbols symbols) => symbols.ScheduledTask is { } result ? new(result, symbols.BotClient) : null;

    public bool Contains(IInvocationOperation call) =>
        call.TargetMethod.Name.StartsWith("Schedule", StringComparison.Ordinal) && call.Type.Is(_result);

    // Every call of the client that goes to the bot, whatever it asks for.
    public bool AreSent(IInvocationOperation call) => Contains(call)
        || (call.Type is INamedTypeSymbol { Name: "Task", ContainingNamespace.Name: "Tasks" } && (IsOfClient(call.TargetMethod) || call.TargetMethod.ContainingType.IsNamed(KnownNames.BotEndpointCalls)));

    // A method of somebody's own may add to the options what is missing.
    public bool AreSentAsTheyAre(IInvocationOperation call) => Contains(call) && IsOfClient(call.TargetMethod);

    // Its own, an implementation's or a generated one.
    private bool IsOfClient(IMethodSymbol method) => _client is not null && method.ContainingType is { } owner
        && (owner.Is(_client) || owner.IsNamed(KnownNames.BotJobs) || owner.IsNamed(KnownNames.BotLeads) || owner.AllInterfaces.Any(each => each.Is(_client)) || (method.IsExtensionMethod && owner.Name.EndsWith(CallName.ClassSuffix, StringComparison.Ordinal)));

    public static Location NameOf(IInvocationOperation call) => call.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } => name.GetLocation(),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name: var name } } => name.GetLocation(),
        InvocationExpressionSyntax { Expression: var name } => name.GetLocation(),
        var syntax => syntax.GetLocation(),
    };
}
