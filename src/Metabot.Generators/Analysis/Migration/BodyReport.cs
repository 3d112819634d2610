using System.Collections.Concurrent;
using Metabot.Generators.Analysis.Conditions;
using Metabot.Generators.Analysis.Contracts;
using Metabot.Generators.Analysis.Scheduling;
using Metabot.Generators.Analysis.Tags;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Migration;

// Judges what an untyped body says by the checks of the typed calls, once, however many calls send it.
internal sealed class BodyReport(ConditionReport conditions, LeadlessCondition leadless)
{
    private readonly ConcurrentDictionary<SyntaxNode, bool> _judged = new();

    public void Write(OperationBlockAnalysisContext context, UntypedCall call)
    {
        var body = call.Body;
        if (!_judged.TryAdd(body.Syntax, true))
        {
            return;
        }

        foreach (var fault in body.Unknown.Select(field => UnknownField.Report(field, body)))
        {
            context.ReportDiagnostic(fault);
        }

        if (call.Alias is null)
        {
            WriteJob(context, call);
        }
    }

    private void WriteJob(OperationBlockAnalysisContext context, UntypedCall call)
    {
        var body = call.Body;
        foreach (var fault in FindTogether(body, context.Options).Concat(body.Fields.SelectMany(field => FindIn(field, context.Options))))
        {
            context.ReportDiagnostic(fault);
        }

        foreach (var text in body.Given(WireFields.Condition)?.Value.Texts ?? [])
        {
            conditions.Write(new ConditionPlace(call.Call, context.OwningSymbol, context.Options, context.ReportDiagnostic), text);
        }
    }

    // A broadcast has a lead each time it runs.
    private static bool HasNoLead(JobBody body) => body.IsComplete && body.Given(WireFields.LeadId) is null && !body.Unknown.Any()
        && body.Targets.Any() && !body.Targets.Any(target => target.Name.StartsWith(WireFields.Broadcast, StringComparison.Ordinal));

    private static IEnumerable<Diagnostic> FindIn(BodyField field, AnalyzerOptions options) => field.Name switch
    {
        WireFields.RunAt => field.Value.Texts.Select(text => RunAtCheck.Find(text, options)).Concat(LocalTimes(field.Value.Operation)).OfType<Diagnostic>(),
        WireFields.RunAfter or WireFields.RepeatInterval => One(IntervalCheck.Find(field.Value.Integer, field.Name, field.Value.Location)),
        WireFields.Condition => One(field.Value.Operation is { } value ? ConditionInjectionAnalyzer.Find(value) : null),
        WireFields.LeadId or WireFields.TicketId => One(IdCheck.Find(field.Value.Integer, field.Name, field.Value.Location)),
        _ when WireFields.TargetKeys.ContainsKey(field.Name) && !field.Value.IsNull => field.Value.Texts.Select(text => CodeTextCheck.Find(text, field.Name)).Append(BadTarget(field)).OfType<Diagnostic>(),
        _ => [],
    };

    private static Diagnostic? BadTarget(BodyField field) =>
        ((object?)field.Value.Integer ?? field.Value.Constant.Value as string) is { } value && TargetName.FaultOf(value) is { } fault
            ? Diagnostic.Create(Rule.NoTarget.Descriptor, field.Value.Location, field.Name, fault)
            : null;

    private static IEnumerable<Diagnostic> LocalTimes(IOperation? value) => (value is null ? [] : Branches.Collect(value)).Select(ClockText.Find).OfType<ClockText>()
        .Select(text => Diagnostic.Create(Rule.LocalTimeAsText.Descriptor, text.Location, text.Clock.Name, RuleMessages.WriteInServerZone));

    private IEnumerable<Diagnostic> FindTogether(JobBody body, AnalyzerOptions options) =>
        [.. Tags(body, options), .. Targets(body), .. Times(body), .. Shift(body, options), .. Lead(body)];

    private IEnumerable<Diagnostic> Lead(JobBody body) => !HasNoLead(body) || body.Given(WireFields.Condition) is not { } condition ? []
        : condition.Value.Texts.Select(text => leadless.Find(text, condition.Value.Location)).OfType<Diagnostic>();

    private static IEnumerable<Diagnostic> Tags(JobBody body, AnalyzerOptions options)
    {
        var (added, removed) = (TagsOf(body, WireFields.AddTags), TagsOf(body, WireFields.RemoveTags));
        var pattern = TagPattern.Read(options, body.Syntax.SyntaxTree);
        return TagChecks.Check(added, static () => WireFields.AddTags, pattern)
            .Concat(TagChecks.Check(removed, static () => WireFields.RemoveTags, pattern))
            .Concat(TagChecks.Conflicts(added, removed));
    }

    private static IReadOnlyList<Tag> TagsOf(JobBody body, string field) => [.. (body.Given(field)?.Value.Texts ?? []).SelectMany(Tag.PiecesOf)];

    private static IEnumerable<Diagnostic> Targets(JobBody body)
    {
        if (!body.Targets.Any() && body.IsComplete && !body.Unknown.Any())
        {
            yield return Diagnostic.Create(Rule.RequestWithoutTarget.Descriptor, body.Syntax.GetLocation());
        }

        var targets = body.Targets.Where(target => !target.Value.MayBeNull).ToList();
        foreach (var later in targets.Skip(1))
        {
            yield return Diagnostic.Create(
                Rule.ConflictingRequestTarget.Descriptor, later.Written.Location, Removable(targets), string.Join(", ", targets.Select(target => target.Name)));
        }
    }

    private static IEnumerable<Diagnostic> Times(JobBody body)
    {
        var delay = body.Given(WireFields.RunAfter);
        if (delay is not null && body.Given(WireFields.RunAt) is { Value.MayBeNull: false })
        {
            yield return Diagnostic.Create(Rule.DelayIgnored.Descriptor, delay.Written.Location, Removable([delay]));
        }

        if (body.Given(WireFields.IsPeriodic) is { Value.IsTrue: true } periodic && body.IsComplete && delay is null && body.Given(WireFields.RepeatInterval) is null)
        {
            yield return Diagnostic.Create(Rule.PeriodicWithoutInterval.Descriptor, periodic.Written.Location);
        }
    }

    private static IEnumerable<Diagnostic> Shift(JobBody body, AnalyzerOptions options) =>
        body.Given(WireFields.RepeatInterval) is not { Value: var interval } ? []
        : (body.Given(WireFields.RunAt)?.Value.Texts ?? [])
            .Select(text => RepeatShift.Find(text.Text, interval.Integer, interval.Location, options))
            .OfType<Diagnostic>()
            .Take(1);

    // For the fix that takes one of them out.
    private static IEnumerable<Location> Removable(IEnumerable<BodyField> fields) =>
        fields.Select(field => field.Element?.GetLocation() ?? field.Written.Location);

    private static IEnumerable<Diagnostic> One(Diagnostic? diagnostic) => diagnostic is null ? [] : [diagnostic];
}
