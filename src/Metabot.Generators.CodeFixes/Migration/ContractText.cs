using System.Globalization;
using Metabot.Analysis.Migration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.CodeFixes.Migration;

internal static class ContractText
{
    // The attribute and the record, a line each.
    public static IReadOnlyList<string> Of(UntypedTarget target, string name, IReadOnlyList<ContractParameter> parameters, SemanticModel model, int position)
    {
        var attribute = model.At(position, "Metabot.Bot" + target.Kind, "Attribute");
        var key = target.Code is { } code ? SymbolDisplay.FormatLiteral(code, quote: true) : target.Id!.Value.ToString(CultureInfo.InvariantCulture);
        var list = parameters.Count == 0 ? "" : $"({string.Join(", ", parameters.Select(parameter => Parameter(parameter, model, position)))})";
        return [$"[{attribute}({key})]", $"internal partial record {name}{list};"];
    }

    private static string Parameter(ContractParameter parameter, SemanticModel model, int position)
    {
        var attribute = parameter.IsRenamed
            ? $"[property: {model.At(position, "System.Text.Json.Serialization.JsonPropertyName", "Attribute")}({SymbolDisplay.FormatLiteral(parameter.WireName, quote: true)})] "
            : "";
        return $"{attribute}{parameter.Type.ToMinimalDisplayString(model, parameter.Nullability, position)} {parameter.Name}";
    }
}
