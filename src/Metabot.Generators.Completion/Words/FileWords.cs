using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Metabot.Generators.Contracts;
using Metabot.Language;
using Metabot.Generators.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Completion.Words;

// What the strings of one file hold. Read by syntax alone, once: a file that is edited is another tree.
internal sealed class FileWords
{
    public const string Member = "member";

    private const int DeepestValue = 6;

    private static readonly ConditionalWeakTable<SyntaxTree, FileWords> All = new();

    private static readonly Regex Call = new("""\.\s*(?<name>[A-Za-z]\w*)\s*\((?:\s*(?:"(?<first>[^"\\\r\n]*)"|'(?<first>[^'\\\r\n]*)'))?""", RegexOptions.CultureInvariant);

    // Of the host's methods that take a name first, its kind.
    private static readonly Dictionary<string, string> FirstKinds = HostLanguage.Declarations.Interfaces
        .SelectMany(each => each.Members)
        .Where(member => member.Parameters.Count > 0)
        .Select(member => (member.Name, Kind: HostType.Parse(member.Parameters[0].Type).Name))
        .Where(each => each.Kind.EndsWith("Name", StringComparison.Ordinal) || each.Kind.EndsWith("Code", StringComparison.Ordinal))
        .GroupBy(each => each.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Kind, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Attributes = TargetKinds.Attributes
        .SelectMany(each => new[] { KnownNames.SimpleOf(each.Attribute), KnownNames.SimpleOf(each.Attribute).Replace("Attribute", "") }.Select(name => (name, each.Kind)))
        .ToDictionary(each => each.name, each => WordKind.OfTarget(each.Kind), StringComparer.Ordinal);

    private readonly List<(string Kind, string Word)> _words = [];

    private FileWords(SyntaxTree tree, CancellationToken cancellationToken)
    {
        foreach (var token in tree.GetRoot(cancellationToken).DescendantTokens())
        {
            if (LiteralForm.Recognize(token) is not null && token.ValueText.Length > 0)
            {
                Read(token);
            }
        }
    }

    public static FileWords In(SyntaxTree tree, CancellationToken cancellationToken) => All.GetValue(tree, asked => new(asked, cancellationToken));

    public IEnumerable<string> Find(string kind) => _words.Where(each => each.Kind == kind).Select(each => each.Word);

    private void Read(SyntaxToken token)
    {
        if (token.ValueText.IndexOf('(') >= 0)
        {
            foreach (Match match in Call.Matches(token.ValueText))
            {
                ReadCall(match);
            }
        }
        else if (KindOf(token) is { } kind)
        {
            Add(kind, token.ValueText);
        }
    }

    private void ReadCall(Match call)
    {
        var name = call.Groups["name"].Value;
        _words.Add((Member, name));
        if (call.Groups["first"] is { Success: true, Value: var first } && FirstKinds.TryGetValue(name, out var kind))
        {
            Add(kind, first);
        }
    }

    private void Add(string kind, string text) => _words.AddRange(
        from word in kind == WordKind.Tag ? text.Split(',') : [text]
        where !string.IsNullOrWhiteSpace(word)
        select (kind, word.Trim()));

    private static string? KindOf(SyntaxToken token)
    {
        foreach (var node in token.Parent!.Ancestors().Take(DeepestValue))
        {
            switch (node)
            {
                case AttributeArgumentSyntax { NameEquals.Name.Identifier.ValueText: "AddTags" or "RemoveTags" }:
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "AddTags" or "RemoveTags" } }:
                    return WordKind.Tag;
                case AttributeArgumentSyntax { NameEquals.Name.Identifier.ValueText: not "Code" }:
                case StatementSyntax:
                    return null;
                case AttributeSyntax attribute:
                    return Attributes.TryGetValue(NameOf(attribute.Name), out var kind) ? kind : null;
            }
        }

        return null;
    }

    private static string NameOf(NameSyntax name) => name is QualifiedNameSyntax { Right: var right } ? right.Identifier.ValueText : (name as SimpleNameSyntax)?.Identifier.ValueText ?? "";
}
