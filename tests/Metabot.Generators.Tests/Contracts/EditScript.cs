using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>What an edit does to the generated files.</summary>
internal enum EditEffect
{
    /// <summary>They come out differently.</summary>
    Changes,

    /// <summary>They come out the same.</summary>
    Same,

    /// <summary>None of them is made again.</summary>
    Kept,

    /// <summary>One compiler reads the edit so and the other so.</summary>
    Either,
}

/// <summary>One line of a script: the states that it leads through, the last one being its end.</summary>
internal sealed record EditStep(string Line, EditEffect Effect, Func<ProgramState, IEnumerable<ProgramState>> Apply);

/// <summary>A named sequence of edits, as the files in <c>edits/</c> write it down; README.md there explains the form.</summary>
internal sealed record EditScript(string Name, ProgramState Before, IReadOnlyList<EditStep> Steps)
{
    private const string Arrow = " ⇒ ";

    public static IEnumerable<EditScript> ReadAll() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "tests/Metabot.Generators.Tests/Contracts/edits"), "*.edits")
        .Order(StringComparer.Ordinal)
        .SelectMany(path => File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(lines => Parse($"{Path.GetFileNameWithoutExtension(path)}: {lines[0]}", lines[1..])));

    private static EditScript Parse(string name, string[] lines)
    {
        var files = lines.TakeWhile(line => !IsStep(line)).ToList();
        return new EditScript(
            name,
            new ProgramState(files.ConvertAll(ParseFile).ToImmutableList()),
            lines.Skip(files.Count).Select(ParseStep).ToList());
    }

    private static bool IsStep(string line) => line.Length > 1 && line[0] is '+' or '=' or '~' or '?' && line[1] == ' ';

    private static EditedFile ParseFile(string line)
    {
        var parts = line.Split('|', 2);
        return new EditedFile(parts[0] + ".cs", Unescape(parts[1].Trim(' ')));
    }

    private static EditStep ParseStep(string line)
    {
        var words = line.Split(' ', 3);
        var effect = words[0] switch { "+" => EditEffect.Changes, "=" => EditEffect.Same, "~" => EditEffect.Kept, _ => EditEffect.Either };
        var (verb, rest) = (words[1], words[2]);
        return new EditStep(line, effect, verb switch
        {
            "edit" => state => [Edit(state, rest)],
            "type" => state => Type(state, rest),
            "add" => state => [state with { Files = state.Files.Add(ParseFile(rest)) }],
            "remove" => state => [state with { Files = state.Files.RemoveAll(file => file.Path == rest + ".cs") }],
            "rename" => state => [state.Rename(rest.Split(' ')[0] + ".cs", rest.Split(' ')[1] + ".cs")],
            "order" => state => [state with { Files = rest.Split(' ').Select(name => state.Files.Single(file => file.Path == name + ".cs")).ToImmutableList() }],
            "move" => state => [Move(state, rest)],
            "set" => state => [Set(state, rest)],
            _ => throw new FormatException(line),
        });
    }

    // File, text, what it becomes; no text means the end of the file.
    private static (string Path, string Old, string New) Change(ProgramState state, string rest)
    {
        var (path, change) = (rest.Split(' ', 2)[0] + ".cs", rest.Split(' ', 2)[1]);
        var parts = change.StartsWith("⇒ ", StringComparison.Ordinal) ? ["", change[2..]] : (change + " ").Split(Arrow, 2);
        var (old, @new) = (Unescape(parts[0]), Unescape(parts[1].Trim(' ')));
        return state[path].Contains(old, StringComparison.Ordinal) ? (path, old, @new) : throw new FormatException($"{path} has no '{old}'");
    }

    private static ProgramState Edit(ProgramState state, string rest)
    {
        var (path, old, @new) = Change(state, rest);
        return Replace(state, path, old, @new);
    }

    private static ProgramState Replace(ProgramState state, string path, string old, string @new) =>
        state.With(path, old.Length == 0 ? state[path] + @new : state[path].Replace(old, @new, StringComparison.Ordinal));

    private static IEnumerable<ProgramState> Type(ProgramState state, string rest)
    {
        var (path, old, @new) = Change(state, rest);
        return Enumerable.Range(0, @new.Length + 1).Select(length => Replace(state, path, old, @new[..length]));
    }

    // A text from one file to the end of another.
    private static ProgramState Move(ProgramState state, string rest)
    {
        var words = rest.Split(' ', 3);
        return Replace(Replace(state, words[0] + ".cs", Unescape(words[2]), ""), words[1] + ".cs", "", "\n" + Unescape(words[2]));
    }

    private static ProgramState Set(ProgramState state, string rest)
    {
        var (name, value) = (rest.Split(' ', 2)[0], rest.Split(' ', 2)[1]);
        return name switch
        {
            "nullable" => state with { Nullable = Enum.Parse<NullableContextOptions>(value) },
            "overflow" => state with { CheckOverflow = bool.Parse(value) },
            "output" => state with { Output = Enum.Parse<OutputKind>(value) },
            "language" => state with { Parse = state.Parse.WithLanguageVersion(Enum.Parse<LanguageVersion>(value)) },
            "documentation" => state with { Parse = state.Parse.WithDocumentationMode(Enum.Parse<DocumentationMode>(value)) },
            "symbol" => state with { Parse = state.Parse.WithPreprocessorSymbols(value) },
            "assembly" => state with { AssemblyName = value },
            "generated" => state with { Generated = value + ".cs" },
            "library" => state with { Library = (value, "", false) },
            "project" => state with { Library = (value, "", true) },
            "alias" => state with { Library = (state.Library!.Value.Source, value, state.Library.Value.IsProject) },
            _ => throw new FormatException(rest),
        };
    }

    private static string Unescape(string text) => text.Replace("\\n", "\n", StringComparison.Ordinal);
}
