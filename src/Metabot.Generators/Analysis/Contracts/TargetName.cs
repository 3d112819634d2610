using System.Globalization;
using Metabot.Generators.Contracts;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Analysis.Contracts;

// An id or a code given to a target attribute.
internal sealed record TargetName(TargetKey Key, object? Value, AttributeArgumentSyntax Syntax)
{
    // Null and 0 say that the target is named the other way.
    public bool IsGiven => Value is not (null or 0L);

    public string? Fault => Key == TargetKey.Alias ? AliasText.WhyNot(Value as string) : FaultOf(Value);

    public static string? FaultOf(object? value) => value switch
    {
        long id => id > 0 ? null : $"{id.ToString(CultureInfo.InvariantCulture)} {RuleMessages.IdNotPositive}",
        string code when !string.IsNullOrWhiteSpace(code) => null,
        _ => RuleMessages.BlankCode,
    };

    // Null when the value is neither an id nor a code.
    public static TargetName? Read(TargetKind kind, TypedConstant value, AttributeArgumentSyntax? syntax) =>
        syntax is null || value.Kind != TypedConstantKind.Primitive ? null
        : value.Type?.SpecialType switch
        {
            SpecialType.System_Int64 => new(new TargetKey(kind, TargetForm.Id), value.Value, syntax),
            SpecialType.System_String => new(kind == TargetKind.Endpoint ? TargetKey.Alias : new TargetKey(kind, TargetForm.Code), value.Value, syntax),
            _ => null,
        };
}
