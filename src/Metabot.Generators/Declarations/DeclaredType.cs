using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Declarations;

// One declaration of a type, seen without binding it. What it says is read when it is asked for the first time.
internal sealed class DeclaredType(string name, MemberDeclarationSyntax syntax, SourceFile file) : IDeclaration
{
    private readonly Lazy<DeclarationText> _text = new(() => DeclarationText.Of(syntax, file));

    public string Name => name;

    public MemberDeclarationSyntax Syntax => syntax;

    // As metadata has it: Shop.Outer+Inner`1.
    public string MetadataName => syntax.Ancestors().Aggregate(WithArity(name, syntax), (inner, outer) => outer switch
    {
        BaseNamespaceDeclarationSyntax space => $"{string.Join(".", SourceFile.NamesIn(space.Name))}.{inner}",
        TypeDeclarationSyntax type => $"{WithArity(type.Identifier.ValueText, type)}+{inner}",
        _ => inner,
    });

    // Its own name and those of the types around it, outwards.
    public IEnumerable<string> NamesOutwards => syntax.Ancestors().OfType<TypeDeclarationSyntax>().Select(outer => outer.Identifier.ValueText).Prepend(name);

    // Of all that others can see of it: everything but the bodies of its methods and properties.
    public ulong Fingerprint => _text.Value.Fingerprint;

    // The simple names that it uses, where it stands included.
    public ImmutableArray<string> Mentions => _text.Value.Mentions;

    // Simple names, as written.
    public ImmutableArray<string> AttributeNames { get; } = syntax.AttributeLists
        .SelectMany(list => list.Attributes)
        .Select(attribute => SimpleName(attribute.Name).Identifier.ValueText)
        .ToImmutableArray();

    private static SimpleNameSyntax SimpleName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax qualified => qualified.Name,
        _ => (SimpleNameSyntax)name,
    };

    private static string WithArity(string name, SyntaxNode declaration) =>
        declaration is TypeDeclarationSyntax { TypeParameterList.Parameters.Count: > 0 and var arity } ? $"{name}`{arity}" : name;
}
