using Esprima.Ast;
using Metabot.JavaScript.Repairs;
using Metabot.JavaScript.Types;
using Metabot.Rules;

namespace Metabot.JavaScript.Meaning;

// MBOT3016: a call of a method that is declared, with another number of arguments than it takes, or one of another type.
internal static class WrongArguments
{
    public static IEnumerable<MeaningFinding> Find(ScriptText text) => text.Nodes.OfType<CallExpression>().SelectMany(call => FindIn(text, call));

    private static IEnumerable<MeaningFinding> FindIn(ScriptText text, CallExpression call)
    {
        if (text.Types.Read(call.Callee) is not FunctionType { Method: { } method } function || call.Arguments.Any(argument => argument is SpreadElement))
        {
            return [];
        }

        var count = call.Arguments.Count;
        return count < function.Required || (count > function.Parameters.Count && !function.Parameters.Any(parameter => parameter.IsRest))
            ? [new MeaningFinding(Rule.WrongArguments.Id, NameOf(call.Callee), $"'{method.Name}' takes {Count(function)}, not {count}: {method.Name}({Signature(function)})")]
            : call.Arguments.Select((argument, i) => (Argument: (Node)argument, Parameter: function.Parameters[Math.Min(i, function.Parameters.Count - 1)]))
                .SelectMany(given => FindIn(text, method.Name, given.Argument, given.Parameter));
    }

    private static Node NameOf(Node callee) => callee is MemberExpression member ? member.Property : callee;

    private static IEnumerable<MeaningFinding> FindIn(ScriptText text, string method, Node argument, ParameterType parameter)
    {
        var type = text.Types.Read(argument);
        return !TypeRelations.MayBeStrictlyEqual(type, parameter.Type) ? [WrongType(text, method, argument, parameter)]
            : argument is ObjectExpression given && parameter.Type is InterfaceType { Declaration.IsOpen: false } ? FindFields(text, given, parameter.Type)
            : [];
    }

    private static IEnumerable<MeaningFinding> FindFields(ScriptText text, ObjectExpression given, ScriptType expected) =>
        from property in given.Properties.OfType<Property>()
        where !text.HasHole(property.Key)
        let name = WrittenName.Read(property)
        where name is not null
        let field = TypeMembers.Find(expected, name.Value.Name)
        from finding in field is null
            ? [UnknownNames.Create(text, Rule.WrongArguments.Id, name.Value, $"{TypeWords.Describe(expected)} has no field", TypeMembers.NamesIn(expected))]
            : TypeRelations.MayBeStrictlyEqual(text.Types.Read(property.Value), field) ? Array.Empty<MeaningFinding>()
            : [WrongType(text, name.Value.Name, property.Value, new ParameterType(name.Value.Name, field, true))]
        select finding;

    private static MeaningFinding WrongType(ScriptText text, string method, Node argument, ParameterType parameter)
    {
        var (type, expected) = (text.Types.Read(argument), parameter.Type);
        var isValue = type.Widen() == expected.Widen();
        return new MeaningFinding(
            Rule.WrongArguments.Id,
            argument,
            isValue ? $"'{method}' does not take {text.Code.Substring(argument.Range.Start, argument.Range.End - argument.Range.Start)} as '{parameter.Name}'"
                : $"'{method}' takes {TypeWords.Describe(expected)} as '{parameter.Name}', not {TypeWords.Describe(type)}")
        {
            Edits = argument is Literal { TokenType: Esprima.TokenType.NumericLiteral } && expected == ScriptType.Text && !text.HasHole(argument)
                ? [new TextEdit(argument.Range.Start, argument.Range.End - argument.Range.Start, $"'{((Literal)argument).Raw}'")]
                : [],
        };
    }

    private static string Count(FunctionType function)
    {
        var (least, most) = (function.Required, function.Parameters.Count);
        var number = function.Parameters.Any(parameter => parameter.IsRest) ? $"at least {least}" : least == most ? $"{most}" : $"{least} to {most}";
        return most == 0 ? "no arguments" : number + (most == 1 && least == 1 ? " argument" : " arguments");
    }

    private static string Signature(FunctionType function) => string.Join(", ", function.Parameters.Select(parameter => parameter.Name + (parameter.IsOptional ? "?" : "")));
}
