using Metabot.Generators.Analysis.Conditions;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

// A DateTime or DateTimeOffset that is made into a text. IsExact says that the text is the moment to the second and nothing else.
internal sealed record WrittenMoment(IOperation Value, bool IsExact)
{
    public static WrittenMoment? In(IOperation text)
    {
        var parts = ComposedText.Read(text)?.Parts ?? [text];
        var found = parts.Select(MomentIn).FirstOrDefault(moment => moment is not null);
        return parts.Count == 1 ? found : found is null ? null : found with { IsExact = false };
    }

    public static bool IsMoment(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_DateTime }
        or { Name: "DateTimeOffset", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static WrittenMoment? MomentIn(IOperation part) => part switch
    {
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } call when IsMoment(instance.Type) =>
            new(instance, call.Arguments is [var format, ..] && IsWireFormat(format.Value.ConstantValue)),
        IInterpolationOperation { Expression: var expression } hole when IsMoment(expression.Type) =>
            new(expression, hole.Alignment is null && hole.FormatString is { } format && IsWireFormat(format.ConstantValue)),
        _ when IsMoment(part.Type) => new(part, IsExact: false),
        _ => null,
    };

    private static bool IsWireFormat(Optional<object?> format) => format is { HasValue: true, Value: RunAtText.Format };
}
