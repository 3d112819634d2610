using Metabot.Analysis.Migration;
using Metabot.Generators.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.CodeFixes.Migration;

// A member of script_request_params as a parameter of a contract.
internal sealed record ContractParameter(string Name, string WireName, ITypeSymbol Type, NullableFlowState Nullability, string Value)
{
    // Whether the name on the wire has to be said.
    public bool IsRenamed => SnakeCase.Of(Name) != WireName;

    // None where the body has no parameters; null where not all of them are known.
    public static IReadOnlyList<ContractParameter>? AllOf(JobBody body, SemanticModel model)
    {
        if (body.Given(WireFields.Params) is not { } field)
        {
            return [];
        }

        var input = BodyReader.Read(field.Value.Operation!);
        var parameters = input is { IsComplete: true } ? input.Fields.Select(each => Of(each, model)).ToList() : [null];
        return parameters.Contains(null) || parameters.Select(parameter => parameter!.Name).Distinct().Count() < parameters.Count
            ? null
            : [.. parameters.OfType<ContractParameter>()];
    }

    // A name that begins with a capital may be another one on the wire, which depends on the serializer.
    private static ContractParameter? Of(BodyField field, SemanticModel model)
    {
        var name = PascalCase.Of(field.Name);
        return field.Value.Operation is { Type: { } type, Syntax: ExpressionSyntax value } && SyntaxFacts.IsValidIdentifier(name) && !char.IsUpper(field.Name[0])
            ? new(name, field.Name, type, model.GetTypeInfo(value).Nullability.FlowState, value.ToString())
            : null;
    }
}
