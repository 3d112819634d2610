using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Declarations;

// What a file declares. NamesBeside are names that are looked up for a type although its source does not mention them.
internal sealed class SourceFile
{
    private readonly CompilationUnitSyntax _unit;
    private readonly Lazy<OutsideOfTypes> _outside;
    private readonly Lazy<FileText> _text;
    private readonly Lazy<ImmutableArray<SyntaxNode>> _directives;

    public SourceFile(CompilationUnitSyntax unit, GeneratedKind generated, Func<DeclaredType, IEnumerable<string>> namesBeside)
    {
        (_unit, Generated, NamesBeside) = (unit, generated, namesBeside);
        _outside = new(() => new OutsideOfTypes(unit));
        _text = new(() => TextWith(_outside.Value.Text));
        _directives = new(() => FindDirectives(unit).ToImmutableArray());

        var declared = new FileMembers(this, unit);
        Types = declared.Types;
        Namespaces = declared.Namespaces;
        UsingNames = declared.Usings.SelectMany(MentionedNames.In).ToImmutableArray();
        Aliases = declared.Usings.Select(each => each.Alias?.Name.Identifier.ValueText).OfType<string>().ToImmutableArray();
        Attributed = Types.Where(type => type.Syntax is TypeDeclarationSyntax && !type.AttributeNames.IsEmpty).ToImmutableArray();
        Globals = GlobalDirectives.AreIn(unit) ? new GlobalDirectives(this, unit) : null;
        CarriedNames = Types.SelectMany(ExtensionNames.In).Concat(declared.Statements.SelectMany(TopLevelStatements.NamesIn)).ToImmutableArray();
        Statements = declared.Statements.IsEmpty ? null : new TopLevelStatements(this, declared.Statements);
    }

    public string Path => _unit.SyntaxTree.FilePath;

    public GeneratedKind Generated { get; }

    public ImmutableArray<DeclaredType> Types { get; }

    // Classes, structs, records and interfaces with any attribute.
    public ImmutableArray<DeclaredType> Attributed { get; }

    // Each with those around it, outermost first.
    public ImmutableArray<ImmutableArray<string>> Namespaces { get; }

    public ImmutableArray<string> UsingNames { get; }

    public ImmutableArray<string> Aliases { get; }

    // Names that mean neither a type nor a namespace and are found without a type's being mentioned, and the key of the node
    // that declares them.
    public ImmutableArray<(string Name, string Carrier)> CarriedNames { get; }

    public GlobalDirectives? Globals { get; }

    public TopLevelStatements? Statements { get; }

    // All that is read of the file, with the keys of the nodes that it belongs to.
    public IEnumerable<(string Key, SourcePart Part)> Parts
    {
        get
        {
            foreach (var type in Types)
            {
                yield return (type.Key, type);
            }

            if (Globals is not null)
            {
                yield return (SourceProgram.GlobalsKey, Globals);
            }

            if (Statements is not null)
            {
                yield return (SourceProgram.StatementsKey, Statements);
            }
        }
    }

    public Func<DeclaredType, IEnumerable<string>> NamesBeside { get; }

    // Whatever it says of them.
    public bool DeclaresTheSameAs(SourceFile other) => Parts.Select(part => part.Key).SequenceEqual(other.Parts.Select(part => part.Key), StringComparer.Ordinal)
        && Namespaces.SelectMany(chain => chain).SequenceEqual(other.Namespaces.SelectMany(chain => chain), StringComparer.Ordinal)
        && CarriedNames.SequenceEqual(other.CarriedNames);

    public FileText Text => _text.Value;

    public FileText TextWith(string outsideOfTypes) => new(Path, _unit.SyntaxTree.Options, Generated, outsideOfTypes);

    // How much of the text outside of types comes before the type, or before the one that it is nested in.
    public int PlaceOf(DeclaredType type) => type.Outer is { } outer ? PlaceOf(outer) : _outside.Value.LengthBefore(type.Syntax);

    public string DirectivesBefore(int position) =>
        string.Concat(_directives.Value.TakeWhile(directive => directive.SpanStart < position).Select(directive => directive.ToString()));

    // GetFirstDirective and GetNextDirective pass over those that follow other tokens of their line, which the compiler obeys.
    private static IEnumerable<SyntaxNode> FindDirectives(CompilationUnitSyntax unit) => unit
        .DescendantTrivia(node => node.ContainsDirectives)
        .Where(trivia => trivia.IsDirective)
        .Select(trivia => trivia.GetStructure()!);
}
