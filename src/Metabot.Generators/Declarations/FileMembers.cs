using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Declarations;

// The types, namespaces, using directives and statements of a file, in its order.
internal sealed class FileMembers
{
    public static readonly ImmutableArray<string> GlobalNamespace = ImmutableArray.Create("");

    private readonly SourceFile _file;
    private readonly ImmutableArray<DeclaredType>.Builder _types = ImmutableArray.CreateBuilder<DeclaredType>();
    private readonly ImmutableArray<ImmutableArray<string>>.Builder _namespaces = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
    private readonly ImmutableArray<MemberDeclarationSyntax>.Builder _statements = ImmutableArray.CreateBuilder<MemberDeclarationSyntax>();
    private readonly List<UsingDirectiveSyntax> _usings = [];

    public FileMembers(SourceFile file, CompilationUnitSyntax unit)
    {
        _file = file;
        _usings.AddRange(unit.Usings);
        foreach (var member in unit.Members)
        {
            Add(member, GlobalNamespace, outer: null);
        }
    }

    public ImmutableArray<DeclaredType> Types => _types.ToImmutable();

    public ImmutableArray<ImmutableArray<string>> Namespaces => _namespaces.ToImmutable();

    // Top-level statements, and members that stand outside of every type.
    public ImmutableArray<MemberDeclarationSyntax> Statements => _statements.ToImmutable();

    public IReadOnlyList<UsingDirectiveSyntax> Usings => _usings;

    private void Add(MemberDeclarationSyntax member, ImmutableArray<string> namespaces, DeclaredType? outer)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax inner:
                AddNamespace(inner, namespaces);
                break;
            case TypeDeclarationSyntax type when TypeReader.IsNested(type):
                AddNested(type, AddType(type, type.Identifier, namespaces, outer));
                break;
            case BaseTypeDeclarationSyntax type when TypeReader.IsNested(type):
                AddType(type, type.Identifier, namespaces, outer);
                break;
            case DelegateDeclarationSyntax type:
                AddType(type, type.Identifier, namespaces, outer);
                break;
            default:
                if (outer is null)
                {
                    _statements.Add(member);
                }

                break;
        }
    }

    private DeclaredType AddType(MemberDeclarationSyntax syntax, SyntaxToken identifier, ImmutableArray<string> namespaces, DeclaredType? outer)
    {
        var type = new DeclaredType(syntax, identifier.ValueText, _file, namespaces, outer);
        _types.Add(type);
        return type;
    }

    private void AddNested(TypeDeclarationSyntax syntax, DeclaredType type)
    {
        foreach (var member in syntax.Members)
        {
            if (TypeReader.IsNested(member))
            {
                Add(member, type.Namespaces, type);
            }
        }
    }

    private void AddNamespace(BaseNamespaceDeclarationSyntax syntax, ImmutableArray<string> around)
    {
        foreach (var name in MentionedNames.PartsOf(syntax.Name))
        {
            var outer = around[around.Length - 1];
            around = around.Add(outer.Length == 0 ? name : outer + "." + name);
        }

        _namespaces.Add(around);
        _usings.AddRange(syntax.Usings);
        foreach (var member in syntax.Members)
        {
            Add(member, around, outer: null);
        }
    }
}
