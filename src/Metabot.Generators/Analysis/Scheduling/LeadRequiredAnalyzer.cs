using Metabot.Generators;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

// MBOT2012: a call without a lead where the contract, or the project by metabot.require_lead, says that it needs one.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class LeadRequiredAnalyzer() : PackageAnalyzer(Rule.LeadRequired)
{
    private const string Option = "metabot.require_lead";

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (symbols is { JobOptions: { } options, BotTarget: not null } && ScheduleCalls.In(symbols) is { } calls)
        {
            context.RegisterOperationAction(operation => Analyze(operation, calls, options), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, ScheduleCalls calls, INamedTypeSymbol options)
    {
        var call = (IInvocationOperation)context.Operation;
        if (calls.Contains(call)
            && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.IsOrDerivesFrom(options) == true) is { } argument
            && LacksLead(argument)
            && IsDemanded(context, ScheduledContract.Find(call)))
        {
            var place = argument.ArgumentKind == ArgumentKind.DefaultValue ? ScheduleCalls.NameOf(call) : argument.Value.Syntax.GetLocation();
            context.ReportDiagnostic(Diagnostic.Create(Rule.LeadRequired.Descriptor, place));
        }
    }

    public static bool IsDemanded(OperationAnalysisContext context, ScheduledContract? contract) =>
        contract?.Sets("LeadRequired") == true || IsDemandedByProject(context);

    // Options that come from elsewhere may have one.
    private static bool LacksLead(IArgumentOperation argument) => Values.IsNull(argument.Value)
        || Values.Unconverted(argument.Value) is IObjectCreationOperation creation && PropertyAssignments.Collect(creation).Given("LeadId") is null;

    private static bool IsDemandedByProject(OperationAnalysisContext context) =>
        context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Operation.Syntax.SyntaxTree).TryGetValue(Option, out var value)
        && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
