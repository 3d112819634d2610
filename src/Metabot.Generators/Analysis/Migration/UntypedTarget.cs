using System.Globalization;
using Metabot.Generators.Contracts;
using Metabot.Rules;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Analysis.Migration;

// The target that an untyped call names with constants, and so the contract that it could have.
internal sealed record UntypedTarget(TargetModel Target)
{
    // From spring_sale SpringSaleParams, from 17 Script17Params.
    public string ContractName
    {
        get
        {
            var words = PascalCase.Convert(Target.Code ?? Target.Id!.Value.ToString(CultureInfo.InvariantCulture));
            return (SyntaxFacts.IsValidIdentifier(words) ? words : Target.Kind + words) + "Params";
        }
    }

    public string WireText => Target.Code is { } code ? $"{Target.Key.WireName} '{Excerpt.Cut(code)}'" : $"{Target.Key.WireName} {Target.Id}";

    public static UntypedTarget? Find(UntypedCall call) => call.Alias is { } alias ? new(new TargetModel(TargetKind.Endpoint, null, alias)) : Find(call.Body);

    private static UntypedTarget? Find(JobBody body)
    {
        if (body.Targets.ToList() is not [var target])
        {
            return null;
        }

        var (kind, form) = WireFields.TargetKeys[target.Name];
        return form == TargetForm.Id
            ? target.Value.Integer is > 0 and var id ? new(new TargetModel(kind!.Value, id, null)) : null
            : target.Value.Constant is { HasValue: true, Value: string code } && !string.IsNullOrWhiteSpace(code) ? new(new TargetModel(kind!.Value, null, code)) : null;
    }
}
