using System.Globalization;
using System.Text.RegularExpressions;
using Metabot.Language;

namespace Metabot.JavaScript.Types;

// Reads a type as host.d.ts and builtins.d.ts write it. What is not understood is Any.
internal sealed class TypeReader
{
    private static readonly Regex Token = new("""(?:"[^"]*")|\.{0,3}[\w$]+|=>|\S""", RegexOptions.CultureInvariant);

    private readonly List<string> _tokens;
    private readonly Func<string, ScriptType> _find;
    private int _next;

    private TypeReader(string text, Func<string, ScriptType> find) =>
        (_tokens, _find) = ([.. Token.Matches(text).Cast<Match>().Select(match => match.Value)], find);

    // Find tells what a name stands for.
    public static ScriptType Read(string text, Func<string, ScriptType> find) => new TypeReader(text, find).ReadUnion();

    public static FunctionType ReadMethod(HostMember method, Func<string, ScriptType> find) => new(
        [.. method.Parameters.Select(parameter => new ParameterType(parameter.Name, ReadParameter(parameter, find), parameter.IsOptional))], Read(method.Type, find), method);

    // A rest parameter is written as the list of its values.
    private static ScriptType ReadParameter(HostParameter parameter, Func<string, ScriptType> find) =>
        Read(parameter.Type, find) is ListType list && parameter.Name.StartsWith("...", StringComparison.Ordinal) ? list.Item : Read(parameter.Type, find);

    private string Current => _next < _tokens.Count ? _tokens[_next] : "";

    private bool Take(string token)
    {
        var isThere = Current == token;
        _next += isThere ? 1 : 0;
        return isThere;
    }

    // null beside another type says nothing: everything may be null.
    private ScriptType ReadUnion()
    {
        var members = new List<ScriptType?>();
        do
        {
            members.Add(ReadList());
        }
        while (Take("|"));
        return ScriptType.Union(members.OfType<ScriptType>());
    }

    private ScriptType? ReadList()
    {
        var type = ReadOne();
        while (Current == "[" && _next + 1 < _tokens.Count && _tokens[_next + 1] == "]")
        {
            _next += 2;
            type = new ListType(type ?? ScriptType.Any);
        }

        while (Take("&"))
        {
            ReadOne();
        }

        return type;
    }

    private ScriptType? ReadOne()
    {
        var token = Current;
        _next++;
        switch (token)
        {
            case "null" or "undefined":
                return null;
            case "(":
                return ReadInParentheses();
            case "{" or "[":
                SkipTo(token == "{" ? "}" : "]");
                return token == "{" ? ScriptType.Any : new ListType(ScriptType.Any);
            case "true" or "false":
                return new PrimitiveType(PrimitiveKind.Boolean, token == "true");
            case "T" or "U" or "this":
                return new PlaceholderType(token);
            case ['"', ..]:
                return new PrimitiveType(PrimitiveKind.String, token.Trim('"'));
            case [>= '0' and <= '9', ..]:
                return new PrimitiveType(PrimitiveKind.Number, double.Parse(token, CultureInfo.InvariantCulture));
            default:
                return ReadName(token);
        }
    }

    private ScriptType ReadName(string name)
    {
        if (!Take("<"))
        {
            return _find(name);
        }

        SkipTo(">");
        return ScriptType.Any;
    }

    // A function, or a type in parentheses.
    private ScriptType ReadInParentheses()
    {
        var start = _next;
        SkipTo(")");
        if (Take("=>"))
        {
            var end = _next;
            _next = start;
            var parameters = ReadParameters();
            _next = end;
            return new FunctionType(parameters, ReadUnion());
        }

        _next = start;
        var inner = ReadUnion();
        Take(")");
        return inner;
    }

    private List<ParameterType> ReadParameters()
    {
        var parameters = new List<ParameterType>();
        while (!Take(")"))
        {
            var name = Current;
            _next++;
            var isOptional = Take("?");
            Take(":");
            parameters.Add(new ParameterType(name, ReadUnion(), isOptional));
            Take(",");
        }

        return parameters;
    }

    private void SkipTo(string close)
    {
        var open = _tokens[_next - 1];
        for (var depth = 1; depth > 0 && _next < _tokens.Count; _next++)
        {
            depth += Current == open ? 1 : Current == close ? -1 : 0;
        }
    }
}
