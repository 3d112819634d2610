namespace Metabot.Language;

// Reads the part of TypeScript that host.d.ts keeps to: a declaration or member a line, an interface's braces at the ends of lines.
internal sealed class DeclarationReader
{
    private static readonly char[] EndOfName = ['(', '?', ':', ' '];

    private readonly List<HostInterface> _interfaces = [];
    private readonly List<HostMember> _globals = [];
    private readonly List<HostMember> _modules = [];
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private List<HostMember>? _members;
    private bool _isOpen;
    private (string Name, HostNote Note) _open;
    private string _comment = "";

    private DeclarationReader()
    {
    }

    public static HostDeclarations Read(string text)
    {
        var reader = new DeclarationReader();
        var lines = text.Replace("\r\n", "\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.StartsWith("/**", StringComparison.Ordinal))
            {
                i = reader.ReadComment(lines, i);
            }
            else if (line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            {
                reader.ReadLine(line);
                reader._comment = "";
            }
        }

        return new(reader._interfaces, reader._globals, reader._modules) { Aliases = reader._aliases };
    }

    private int ReadComment(string[] lines, int start)
    {
        var end = start;
        while (lines[end].IndexOf("*/", StringComparison.Ordinal) < 0)
        {
            end++;
        }

        var words = lines.Skip(start).Take(end - start + 1).Select(line => line.Trim().TrimStart('/', '*').Replace("*/", "").Trim());
        _comment = string.Join(" ", words.Where(line => line.Length > 0));
        return end;
    }

    private void ReadLine(string line)
    {
        if (line == "}")
        {
            _interfaces.Add(new(_open.Name, _members!, _open.Note) { IsOpen = _isOpen });
            (_members, _isOpen) = (null, false);
        }
        else if (_members is not null)
        {
            ReadMember(line);
        }
        else
        {
            ReadDeclaration(line.Split(' '), line);
        }
    }

    private void ReadDeclaration(string[] words, string line)
    {
        switch (words)
        {
            case ["interface", var name, "{"]:
                _open = (name, HostNote.Parse(_comment, null));
                _members = [];
                break;
            case ["declare", "const", ..]:
                _globals.Add(Member(line.Substring("declare const ".Length), HostNote.Parse(_comment, null)));
                break;
            case ["declare", "function", ..]:
                _globals.Add(Member(line.Substring("declare function ".Length), HostNote.Parse(_comment, null)));
                break;
            case ["declare", "module", var name, "{", "const", _, var type, ..]:
                _modules.Add(new(name.Trim('"'), HostMemberKind.Property, [], type.TrimEnd(';'), HostNote.Parse(_comment, null)));
                break;
            case ["type", var name, "=", ..]:
                _aliases.Add(name, line.Substring(line.IndexOf('=') + 1).Trim().TrimEnd(';'));
                break;
            case ["type", ..]:
                break;
            default:
                throw new FormatException($"'{line}' is no declaration of host.d.ts");
        }
    }

    private void ReadMember(string line)
    {
        if (line[0] == '[')
        {
            _isOpen = true;
        }
        else
        {
            _members!.Add(Member(line, HostNote.Parse(_comment, _open.Note)));
        }
    }

    private static HostMember Member(string line, HostNote note)
    {
        var end = line[0] == '"' ? line.IndexOf('"', 1) + 1 : line.IndexOfAny(EndOfName);
        var name = line.Substring(0, end).Trim('"');
        var isMethod = line.IndexOf('(', end) is var open && (open == end || (name == "new" && open == end + 1));
        if (!isMethod)
        {
            return new(name, HostMemberKind.Property, [], TypeAfter(line, end), note);
        }

        var close = Matching(line, open);
        var parameters = Split(line.Substring(open + 1, close - open - 1)).Select(Parameter).ToList();
        return name == "new"
            ? new("constructor", HostMemberKind.Constructor, parameters, TypeAfter(line, close), note)
            : new(name, HostMemberKind.Method, parameters, TypeAfter(line, close), note);
    }

    private static HostParameter Parameter(string text)
    {
        var end = text.IndexOf(':');
        return new(text.Substring(0, end).TrimEnd('?'), text.Substring(end + 1).Trim(), text[end - 1] == '?');
    }

    private static string TypeAfter(string line, int start) => line.Substring(line.IndexOf(": ", start, StringComparison.Ordinal) + 2).TrimEnd(';');

    private static int Matching(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += Step(text, i);
            if (depth == 0)
            {
                return i;
            }
        }

        throw new FormatException($"a bracket of '{text}' is not closed");
    }

    private static IEnumerable<string> Split(string parameters)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < parameters.Length; i++)
        {
            depth += Step(parameters, i);
            if (depth == 0 && parameters[i] == ',')
            {
                yield return parameters.Substring(start, i - start).Trim();
                start = i + 1;
            }
        }

        if (start < parameters.Length)
        {
            yield return parameters.Substring(start).Trim();
        }
    }

    // The arrow of a function is no bracket.
    private static int Step(string text, int index) => text[index] switch
    {
        '>' when index > 0 && text[index - 1] == '=' => 0,
        '(' or '[' or '{' or '<' => 1,
        ')' or ']' or '}' or '>' => -1,
        _ => 0,
    };
}
