using System.Globalization;
using Metabot.Generators.Contracts;
using Metabot.Rules;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Analysis.Migration;

// The target that an untyped call names with constants, and so the contract that it could have.
internal sealed record UntypedTarget(string Kind, string? Code, long? Id)
{
    // From spring_sale SpringSaleParams, from 17 Script17Params.
    public string ContractName
    {
        get
        {
            var words = PascalCase.Of(Code ?? Id!.Value.ToString(CultureInfo.InvariantCulture));
            return (SyntaxFacts.IsValidIdentifier(words) ? words : Kind + words) + "Params";
        }
    }

    public string WireText => Kind == TargetParser.Endpoint ? $"alias '{Excerpt.Of(Code!)}'"
        : Code is null ? $"{Kind.ToLowerInvariant()}_id {Id}"
        : $"{Kind.ToLowerInvariant()}_code '{Excerpt.Of(Code)}'";

    public static UntypedTarget? Of(UntypedCall call) => call.Alias is { } alias ? new(TargetParser.Endpoint, alias, null) : Of(call.Body);

    private static UntypedTarget? Of(JobBody body)
    {
        if (body.Targets.ToList() is not [var target])
        {
            return null;
        }

        var kind = char.ToUpperInvariant(target.Name[0]) + target.Name.Substring(1, target.Name.IndexOf('_') - 1);
        return target.Name.EndsWith("_id", StringComparison.Ordinal)
            ? target.Value.Integer is > 0 and var id ? new(kind, null, id) : null
            : target.Value.Constant is { HasValue: true, Value: string code } && !string.IsNullOrWhiteSpace(code) ? new(kind, code, null) : null;
    }
}
