using System.Collections.Immutable;
using Metabot.Generators;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Scheduling;

// MBOT2006: more than one of the six target properties of a JobRequest set in one initializer.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class JobRequestAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ConflictingRequestTarget, "A request names more than one target", RuleMessages.ConflictingRequestTarget, Categories.Scheduling,
        DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleDocs.LinkTo(RuleIds.ConflictingRequestTarget));

    private static readonly Dictionary<string, string> WireFields = new()
    {
        ["ScriptId"] = "script_id",
        ["ScriptCode"] = "script_code",
        ["TriggerId"] = "trigger_id",
        ["TriggerCode"] = "trigger_code",
        ["BroadcastId"] = "broadcast_id",
        ["BroadcastCode"] = "broadcast_code",
    };

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.JobRequest) is { } request)
            {
                start.RegisterOperationAction(
                    operation => Analyze(operation, request), OperationKind.ObjectCreation, OperationKind.With);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol request)
    {
        var initializer = context.Operation switch
        {
            IObjectCreationOperation creation => creation.Initializer,
            IWithOperation with => with.Initializer,
            _ => null,
        };
        if (initializer is null || !SymbolEqualityComparer.Default.Equals(context.Operation.Type, request))
        {
            return;
        }

        var targets = initializer.Initializers.OfType<ISimpleAssignmentOperation>().Where(SetsTarget).ToList();
        var fields = string.Join(", ", targets.Select(target => WireFields[PropertyOf(target)!]));
        foreach (var later in targets.Skip(1))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, later.Syntax.GetLocation(), targets.Select(target => target.Syntax.GetLocation()), fields));
        }
    }

    private static bool SetsTarget(ISimpleAssignmentOperation assignment) =>
        PropertyOf(assignment) is { } property && WireFields.ContainsKey(property) && !IsNull(assignment.Value);

    private static string? PropertyOf(ISimpleAssignmentOperation assignment) =>
        (assignment.Target as IPropertyReferenceOperation)?.Property.Name;

    private static bool IsNull(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null, Operand: var operand } && !value.ConstantValue.HasValue)
        {
            value = operand;
        }

        return value.ConstantValue is { HasValue: true, Value: null }
            || value is IDefaultValueOperation { Type: { } type } && !value.ConstantValue.HasValue && IsNullable(type);
    }

    private static bool IsNullable(ITypeSymbol type) =>
        type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
