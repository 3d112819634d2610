using Metabot.Generators.Analysis.Migration;
using Metabot.Generators.Contracts;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.CodeFixes.Migration;

// A member of script_request_params, or of an object in it, as a parameter of a record.
internal sealed record ContractParameter(string Name, string WireName, ParameterValue Value)
{
    // Whether the name on the wire has to be said.
    public bool IsRenamed => SnakeCase.Convert(Name) != WireName;

    // None where the body has no parameters; null where not all of them are known.
    public static IReadOnlyList<ContractParameter>? AllOf(JobBody body, SemanticModel model) =>
        body.Given(WireFields.Params) is { } field ? Read(field.Value.Members, model) : [];

    // Null where not all members are known, or where two would have the same name.
    public static IReadOnlyList<ContractParameter>? Read(JobBody? members, SemanticModel model)
    {
        var parameters = members is { IsComplete: true } ? members.Fields.Select(each => Read(each, model)).ToList() : [null];
        return parameters.Contains(null) || parameters.Select(parameter => parameter!.Name).Distinct().Count() < parameters.Count
            ? null
            : [.. parameters.OfType<ContractParameter>()];
    }

    // A name that begins with a capital may be another one on the wire, which depends on the serializer; in a JSON text it is what it is.
    private static ContractParameter? Read(BodyField field, SemanticModel model)
    {
        var name = PascalCase.Convert(field.Name);
        return SyntaxFacts.IsValidIdentifier(name) && (field.Element is null || !char.IsUpper(field.Name[0])) && ParameterValue.Read(field.Value, model) is { } value
            ? new(name, field.Name, value)
            : null;
    }
}
