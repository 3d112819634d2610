using Metabot.Analysis.Scheduling;
using Metabot.Generators;
using Metabot.Generators.Contracts;
using Metabot.Literals;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Conditions;

// MBOT3013: a call without a lead whose condition, its own or the one that the contract declares, reads from the lead.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class LeadlessConditionAnalyzer() : PackageAnalyzer(Rule.ConditionWithoutLead)
{
    private static readonly string[] Broadcast = ["BroadcastId", "BroadcastCode"];

    protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ScheduleCalls.In(context.Compilation) is { } calls
            && ConditionSymbols.In(context.Compilation) is { BotTarget: { } targetAttribute } symbols
            && context.Compilation.GetTypeByMetadataName(KnownNames.JobOptions) is { } options)
        {
            var conditions = new LeadlessCondition(ConditionChecks.In(context.Compilation));
            context.RegisterOperationAction(operation => Analyze(operation, calls, options, targetAttribute, symbols, conditions), OperationKind.Invocation);
        }
    }

    private static void Analyze(
        OperationAnalysisContext context, ScheduleCalls calls, INamedTypeSymbol optionsType, INamedTypeSymbol targetAttribute, ConditionSymbols symbols, LeadlessCondition conditions)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!calls.AreSentAsTheyAre(call)
            || call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.IsOrDerivesFrom(optionsType) == true) is not { } argument
            || WrittenOptions.Find(argument, calls) is not { } options || options.MaySet("LeadId"))
        {
            return;
        }

        var contract = ScheduledContract.Of(call, targetAttribute);
        if (RunsWithoutLead(options, contract) && !LeadRequiredAnalyzer.IsDemanded(context, contract))
        {
            Report(context, call, options, contract, symbols, conditions);
        }
    }

    // A broadcast has a lead each time it runs, and what else a generic method schedules is not known.
    private static bool RunsWithoutLead(WrittenOptions options, ScheduledContract? contract) =>
        contract is { IsBroadcast: false } || (options.Type.IsNamed(KnownNames.JobRequest) && !options.MaySet(Broadcast));

    private static void Report(
        OperationAnalysisContext context, IInvocationOperation call, WrittenOptions options, ScheduledContract? contract, ConditionSymbols symbols, LeadlessCondition conditions)
    {
        if (!options.MaySet("Condition"))
        {
            if (contract?.Condition is { } declared && conditions.IsIn(new MappedText(call.Syntax, [TextPart.Elsewhere(declared)])))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule.ConditionWithoutLead.Descriptor, ScheduleCalls.NameOf(call), " of " + Excerpt.Of(contract.Type.Name)));
            }
        }
        else if (options.AreFirstSentBy(call))
        {
            foreach (var fault in options.ValuesOf("Condition").SelectMany(value => symbols.TextsIn(value).Select(text => conditions.Find(text, value.Syntax.GetLocation()))).OfType<Diagnostic>())
            {
                context.ReportDiagnostic(fault);
            }
        }
    }
}
