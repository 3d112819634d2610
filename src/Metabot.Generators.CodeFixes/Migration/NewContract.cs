using System.Globalization;
using Metabot.Generators.Analysis.Migration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.CodeFixes.Migration;

// A contract that is declared for an untyped body, and the records of the objects in its parameters.
internal sealed class NewContract
{
    private readonly SemanticModel _model;
    private readonly ContractPlace _place;
    private readonly int _call;
    private readonly List<string> _names = [];
    private readonly List<string> _records = [];
    private readonly ParameterType _types;
    private bool _holds = true;

    private NewContract(SemanticModel model, ContractPlace place, int call) => (_model, _place, _call, _types) = (model, place, call, new(model, place.Scope, call));

    // Null where what would be declared does not compile, or cannot be written as JSON.
    public static ContractUse? Use(UntypedTarget target, IReadOnlyList<ContractParameter> parameters, SemanticModel model, ContractPlace place, int call)
    {
        var contract = new NewContract(model, place, call);
        var name = contract.Name(target.ContractName, parameters);
        var shapes = contract.ShapesOf(name, parameters);
        var list = parameters.Count == 0 ? "" : contract.List(parameters, shapes);
        var lines = new[] { contract.Attribute(target), $"internal partial record {name}{list};" }.Concat(contract._records);
        return contract._holds ? new(name, $"new {name}{ParameterShape.Arguments(parameters, shapes)}", place.Declare(lines)) : null;
    }

    private string Attribute(UntypedTarget target)
    {
        var key = target.Target.Code is { } code ? SymbolDisplay.FormatLiteral(code, quote: true) : target.Target.Id!.Value.ToString(CultureInfo.InvariantCulture);
        return $"[{_model.At(_place.Scope, "Metabot.Bot" + target.Target.Kind, "Attribute")}({key})]";
    }

    private IReadOnlyList<ParameterShape> ShapesOf(string record, IReadOnlyList<ContractParameter> parameters)
    {
        _holds &= _types.CanDeclare(record, parameters);
        return [.. parameters.Select(parameter => ShapeOf(parameter.Value, parameter.Name))];
    }

    private ParameterShape ShapeOf(ParameterValue value, string member) => value switch
    {
        ParameterValue.Nested { Parameters: var parameters } => Declare(Name(member, parameters), parameters),
        ParameterValue.Many { Elements: var elements } when ShapeOf(elements[0], member) is var element => new(element.Type + "[]", element),
        _ => new(TypeOf(((ParameterValue.Plain)value).Value)),
    };

    private string TypeOf(ValueText value)
    {
        _holds &= _types.CanHave(value.Type);
        return value.Type.ToMinimalDisplayString(_model, value.Nullability, _place.Scope);
    }

    private ParameterShape Declare(string name, IReadOnlyList<ContractParameter> parameters)
    {
        var at = _records.Count;
        var shapes = ShapesOf(name, parameters);
        _records.InsertRange(at, ["", $"internal record {name}{List(parameters, shapes)};"]);
        return new(name, shapes);
    }

    private string List(IReadOnlyList<ContractParameter> parameters, IReadOnlyList<ParameterShape> shapes) =>
        $"({string.Join(", ", parameters.Zip(shapes, (parameter, shape) => WireName(parameter) + $"{shape.Type} {parameter.Name}"))})";

    private string WireName(ContractParameter parameter) => parameter.IsRenamed
        ? $"[property: {_model.At(_place.Scope, "System.Text.Json.Serialization.JsonPropertyName", "Attribute")}({SymbolDisplay.FormatLiteral(parameter.WireName, quote: true)})] "
        : "";

    // One that means nothing yet, neither where the record is declared nor where it is created nor in it: no member has its type's name.
    private string Name(string wanted, IReadOnlyList<ContractParameter> members)
    {
        var name = Enumerable.Range(1, int.MaxValue)
            .Select(number => number == 1 ? wanted : wanted + number)
            .Where(each => !_names.Contains(each) && members.All(member => member.Name != each))
            .First(each => new[] { _place.Scope, _call }.All(position => _model.LookupNamespacesAndTypes(position, name: each).IsEmpty));
        _names.Add(name);
        return name;
    }
}
