using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Declarations;

// What a file declares.
internal sealed class SourceFile
{
    private readonly ImmutableArray<DeclaredType>.Builder _types = ImmutableArray.CreateBuilder<DeclaredType>(1);
    private readonly ImmutableArray<string>.Builder _namespaces = ImmutableArray.CreateBuilder<string>(1);
    private readonly List<ExternAliasDirectiveSyntax> _externs = [];
    private readonly List<UsingDirectiveSyntax> _usings = [];
    private readonly Lazy<ImmutableArray<NullableDirectiveTriviaSyntax>> _nullable;

    public SourceFile(CompilationUnitSyntax unit)
    {
        _nullable = new(() => Directives(unit).OfType<NullableDirectiveTriviaSyntax>().ToImmutableArray());
        _externs.AddRange(unit.Externs);
        _usings.AddRange(unit.Usings);
        AddMembers(unit.Members, "");
        Types = _types.ToImmutable();
        Namespaces = _namespaces.ToImmutable();
        Attributed = Types.Where(type => type.Syntax is TypeDeclarationSyntax && !type.AttributeNames.IsEmpty).ToImmutableArray();
        GlobalUsings = _usings.Where(IsGlobal).ToArray();
        Aliases = _usings.Select(each => each.Alias?.Name.Identifier.ValueText).OfType<string>().ToArray();
    }

    public ImmutableArray<DeclaredType> Types { get; }

    // Classes, structs, records and interfaces with any attribute.
    public ImmutableArray<DeclaredType> Attributed { get; }

    // Qualified, outer ones included.
    public ImmutableArray<string> Namespaces { get; }

    public IReadOnlyList<UsingDirectiveSyntax> GlobalUsings { get; }

    public IReadOnlyList<string> Aliases { get; }

    public string Header => string.Concat(_externs.Concat<SyntaxNode>(_usings).Select(each => each.ToString()));

    public IEnumerable<string> Mentions => _usings.SelectMany(NamesIn);

    // Simple names, without the @ that a keyword needs.
    public static IEnumerable<string> NamesIn(SyntaxNode node) =>
        node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText);

    public string NullableBefore(int position) =>
        string.Concat(_nullable.Value.Where(directive => directive.SpanStart < position).Select(directive => directive.ToString()));

    private static bool IsGlobal(UsingDirectiveSyntax directive) => directive.GlobalKeyword.Text.Length > 0;

    private static IEnumerable<DirectiveTriviaSyntax> Directives(CompilationUnitSyntax unit)
    {
        for (var directive = unit.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            yield return directive;
        }
    }

    private void AddMembers(SyntaxList<MemberDeclarationSyntax> members, string space)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax inner:
                    AddNamespace(inner, space);
                    break;
                case TypeDeclarationSyntax type:
                    _types.Add(new DeclaredType(type.Identifier.ValueText, type, this));
                    AddMembers(type.Members, space);
                    break;
                case BaseTypeDeclarationSyntax type:
                    _types.Add(new DeclaredType(type.Identifier.ValueText, type, this));
                    break;
                case DelegateDeclarationSyntax type:
                    _types.Add(new DeclaredType(type.Identifier.ValueText, type, this));
                    break;
            }
        }
    }

    private void AddNamespace(BaseNamespaceDeclarationSyntax inner, string outer)
    {
        var space = outer;
        foreach (var part in NamesIn(inner.Name))
        {
            space = space.Length == 0 ? part : space + "." + part;
            _namespaces.Add(space);
        }

        _externs.AddRange(inner.Externs);
        _usings.AddRange(inner.Usings);
        AddMembers(inner.Members, space);
    }
}
