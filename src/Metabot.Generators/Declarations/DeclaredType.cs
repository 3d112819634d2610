using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Declarations;

// One declaration of a type, seen without binding it.
internal sealed class DeclaredType(MemberDeclarationSyntax syntax, string name, SourceFile file, ImmutableArray<string> namespaces, DeclaredType? outer)
    : SourcePart(namespaces)
{
    public string Name => name;

    public MemberDeclarationSyntax Syntax => syntax;

    public SourceFile File => file;

    // The one around it, null for a type of a namespace.
    public DeclaredType? Outer => outer;

    // What its name is looked up in: the key of the type around it, or a namespace.
    public string Container => outer?.Key ?? Namespaces[Namespaces.Length - 1];

    // The same for all parts of a type. No namespace has such a name.
    public string Key { get; } = KeyOf(syntax, name, file, outer?.Key ?? namespaces[namespaces.Length - 1]);

    // As metadata has it: Shop.Outer+Inner`1.
    public string MetadataName => syntax.Ancestors().Aggregate(WithArity(name, syntax), (inner, around) => around switch
    {
        BaseNamespaceDeclarationSyntax space => $"{string.Join(".", MentionedNames.PartsOf(space.Name))}.{inner}",
        TypeDeclarationSyntax type => $"{WithArity(type.Identifier.ValueText, type)}+{inner}",
        _ => inner,
    });

    // Its own name and those of the types around it, outwards.
    public IEnumerable<string> NamesOutwards => outer is null ? [name] : outer.NamesOutwards.Prepend(name);

    // The compiler and the parser ask for such types by their whole names.
    public bool IsLookedUpByAll { get; } = namespaces is [_, "System", ..] || KnownNames.All.Contains($"{namespaces[namespaces.Length - 1]}.{name}");

    // Simple names, as written.
    public ImmutableArray<string> AttributeNames { get; } = syntax.AttributeLists
        .SelectMany(list => list.Attributes)
        .Select(attribute => MentionedNames.SimpleOf(attribute.Name))
        .ToImmutableArray();

    protected override PartText Read() => TypeReader.Read(this);

    private static string KeyOf(MemberDeclarationSyntax syntax, string name, SourceFile file, string container)
    {
        var key = $"{container}/{WithArity(name, syntax)}";
        return syntax.Modifiers.Any(SyntaxKind.FileKeyword) ? $"{key}@{file.Path}" : key;
    }

    private static string WithArity(string name, SyntaxNode declaration)
    {
        var parameters = declaration switch
        {
            TypeDeclarationSyntax type => type.TypeParameterList,
            DelegateDeclarationSyntax type => type.TypeParameterList,
            _ => null,
        };
        return parameters is { Parameters.Count: > 0 and var arity } ? $"{name}`{arity}" : name;
    }
}
