using System.Collections.Immutable;
using Metabot.Generators;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

// MBOT2010 and MBOT2011: what becomes of a call's task, and whether it can be cancelled.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ScheduleCallAnalyzer() : PackageAnalyzer(Rule.TaskDropped, Rule.TokenNotPassed)
{
    public const string Token = "token";

    public const string Parameter = "parameter";

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (ScheduleCalls.In(symbols) is { } calls && symbols.CancellationToken is { } token)
        {
            context.RegisterOperationAction(operation => Analyze(operation, calls, token), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, ScheduleCalls calls, INamedTypeSymbol token)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!calls.AreSent(call))
        {
            return;
        }

        if (IsDropped(call))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule.TaskDropped.Descriptor, ScheduleCalls.NameOf(call), call.TargetMethod.Name));
        }

        if (call.Arguments.FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.DefaultValue && argument.Parameter?.Type.Is(token) == true)
                is { Parameter.Name: var parameter }
            && TokenInScope(call, token) is { } inScope)
        {
            var properties = ImmutableDictionary<string, string?>.Empty.Add(Token, inScope).Add(Parameter, parameter);
            context.ReportDiagnostic(Diagnostic.Create(Rule.TokenNotPassed.Descriptor, ScheduleCalls.NameOf(call), properties, call.TargetMethod.Name, inScope));
        }
    }

    private static bool IsDropped(IOperation task) => task.Parent switch
    {
        IExpressionStatementOperation => true,
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured => IsDropped(configured),
        IConditionalAccessOperation conditional => IsDropped(conditional),
        _ => false,
    };

    // A parameter or a local that has its value already; a parameter comes first.
    private static string? TokenInScope(IOperation call, ITypeSymbol token)
    {
        var position = call.Syntax.SpanStart;
        var place = call.SemanticModel!.GetEnclosingSymbol(position);
        return call.SemanticModel.LookupSymbols(position)
            .Where(symbol => symbol.TypeAt(position).Is(token) && symbol.IsUsableIn(place))
            .OrderBy(symbol => symbol is ILocalSymbol)
            .Select(symbol => symbol.Name)
            .FirstOrDefault();
    }
}
