using Metabot.Generators.Analysis.Scheduling;
using Metabot.Generators;
using Metabot.Generators.Contracts;
using Metabot.Generators.Literals;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Conditions;

// MBOT3013: a call without a lead whose condition, its own or the one that the contract declares, reads from the lead.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class LeadlessConditionAnalyzer() : PackageAnalyzer(Rule.ConditionWithoutLead)
{
    private static readonly string[] Broadcast = ["BroadcastId", "BroadcastCode"];

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (symbols is { JobOptions: { } options, BotTarget: not null } && ScheduleCalls.In(symbols) is { } calls && ConditionSymbols.In(symbols) is { } texts)
        {
            var conditions = new LeadlessCondition(ConditionChecks.In(context.Compilation));
            context.RegisterOperationAction(operation => Analyze(operation, calls, options, texts, conditions), OperationKind.Invocation);
        }
    }

    private static void Analyze(
        OperationAnalysisContext context, ScheduleCalls calls, INamedTypeSymbol optionsType, ConditionSymbols texts, LeadlessCondition conditions)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!calls.AreSentAsTheyAre(call)
            || call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.IsOrDerivesFrom(optionsType) == true) is not { } argument
            || WrittenOptions.Find(argument, calls) is not { } options || options.MaySet("LeadId"))
        {
            return;
        }

        var contract = ScheduledContract.Find(call);
        if (RunsWithoutLead(options, contract) && !LeadRequiredAnalyzer.IsDemanded(context, contract))
        {
            Report(context, call, options, contract, texts, conditions);
        }
    }

    // A broadcast has a lead each time it runs, and what else a generic method schedules is not known.
    private static bool RunsWithoutLead(WrittenOptions options, ScheduledContract? contract) =>
        contract is { IsBroadcast: false } || (options.Type.IsNamed(KnownNames.JobRequest) && !options.MaySet(Broadcast));

    private static void Report(
        OperationAnalysisContext context, IInvocationOperation call, WrittenOptions options, ScheduledContract? contract, ConditionSymbols texts, LeadlessCondition conditions)
    {
        if (!options.MaySet("Condition"))
        {
            if (contract?.Condition is { } declared && conditions.IsIn(new MappedText(call.Syntax, [TextPart.Elsewhere(declared)])))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule.ConditionWithoutLead.Descriptor, ScheduleCalls.NameOf(call), " of " + Excerpt.Cut(contract.Type.Name)));
            }
        }
        else if (options.AreFirstSentBy(call))
        {
            foreach (var fault in options.ValuesOf("Condition").SelectMany(value => texts.TextsIn(value).Select(text => conditions.Find(text, value.Syntax.GetLocation()))).OfType<Diagnostic>())
            {
                context.ReportDiagnostic(fault);
            }
        }
    }
}
