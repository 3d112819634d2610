namespace Metabot.Generators.CodeFixes.Migration;

// The type that holds a value, as it is written: Parts are those of a record's parameters, or the one of a list's elements.
internal sealed record ParameterShape(string Type, params IReadOnlyList<ParameterShape> Parts)
{
    // The arguments that create a record.
    public static string Arguments(IReadOnlyList<ContractParameter> parameters, IReadOnlyList<ParameterShape> shapes) =>
        $"({string.Join(", ", parameters.Zip(shapes, (parameter, shape) => shape.Create(parameter.Value)))})";

    private string Create(ParameterValue value) => value switch
    {
        ParameterValue.Nested { Parameters: var parameters } => $"new {Type}{Arguments(parameters, Parts)}",
        ParameterValue.Many { Elements: var elements } => $"new[] {{ {string.Join(", ", elements.Select(Parts[0].Create))} }}",
        _ => ((ParameterValue.Plain)value).Value.Text,
    };
}
