using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Conditions;
using Metabot.Generators.Analysis.Migration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.CodeFixes.Migration;

// The JobOptions that say what the fields of an untyped body do.
internal sealed class JobOptionsText
{
    private readonly SemanticModel _model;
    private readonly int _position;

    private JobOptionsText(SemanticModel model, int position) => (_model, _position) = (model, position);

    // Empty when there is nothing to say; null when a field has a value of a type that cannot be given, or says of a repeat
    // what a typed call does not: RepeatEvery always sends is_periodic too.
    public static string? Write(JobBody body, SemanticModel model, int position)
    {
        if (body.Given(WireFields.RepeatInterval) is not null && body.Given(WireFields.IsPeriodic) is null)
        {
            return null;
        }

        var writer = new JobOptionsText(model, position);
        var fields = body.Fields.Where(field => !field.Value.IsNull && field.Name != WireFields.Params && !WireFields.TargetKeys.ContainsKey(field.Name));
        var assignments = fields.Select(field => writer.Assignment(field.Name, field.Value)).ToList();
        return assignments.Contains(null) ? null
            : assignments.Count == 0 ? ""
            : $"new {model.At(position, KnownNames.JobOptions)} {{ {string.Join(", ", assignments)} }}";
    }

    private string? Assignment(string field, BodyValue value) => field switch
    {
        WireFields.LeadId => Assign("LeadId", value, Nullable(SpecialType.System_Int64)),
        WireFields.TicketId => Assign("TicketId", value, Nullable(SpecialType.System_Int64)),
        WireFields.RunAt => IsThere(value) ? Assign("RunAt", value, Plain(SpecialType.System_String), text => $"{_model.At(_position, KnownNames.RunAt)}.Parse({text})") : null,
        WireFields.RunAfter => Assign("RunAfter", value, Plain(SpecialType.System_Int64), Seconds),
        WireFields.RepeatInterval => Assign("RepeatEvery", value, Plain(SpecialType.System_Int64), Seconds),
        WireFields.IsPeriodic => Assign("IsPeriodic", value, Nullable(SpecialType.System_Boolean)),
        WireFields.Condition => value.Operation is { } condition && ComposedText.Read(condition) is not null
            ? InterpolatedCondition.Write(condition) is { } interpolated ? $"Condition = {interpolated}" : null
            : Assign("Condition", value, Plain(SpecialType.System_String)),
        WireFields.AddTags => Assign("AddTags", value, Plain(SpecialType.System_String)),
        WireFields.RemoveTags => Assign("RemoveTags", value, Plain(SpecialType.System_String)),
        _ => null,
    };

    private string? Assign(string property, BodyValue value, ITypeSymbol type, Func<string, string>? convert = null) =>
        ValueText.Create(value, _model) is { } given && _model.Compilation.ClassifyConversion(given.Type, type) is { Exists: true, IsImplicit: true }
            ? $"{property} = {convert?.Invoke(given.Text) ?? given.Text}"
            : null;

    // RunAt.Parse takes no null, which the job API does, and no text in another culture.
    private bool IsThere(BodyValue value) =>
        value.Constant.HasValue
        || (value.Operation is { Type.SpecialType: SpecialType.System_String } text && _model.GetTypeInfo(text.Syntax).Nullability.FlowState == NullableFlowState.NotNull);

    private INamedTypeSymbol Plain(SpecialType type) => _model.Compilation.GetSpecialType(type);

    private INamedTypeSymbol Nullable(SpecialType type) => Plain(SpecialType.System_Nullable_T).Construct(Plain(type));

    private string Seconds(string text) => $"{_model.At(_position, "System.TimeSpan")}.FromSeconds({text})";
}
