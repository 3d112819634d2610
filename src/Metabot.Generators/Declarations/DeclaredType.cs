using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Declarations;

// One declaration of a type, seen without binding it. What it says is read when it is asked for the first time.
internal sealed class DeclaredType(string name, MemberDeclarationSyntax syntax, SourceFile file)
{
    private readonly Lazy<DeclarationText> _text = new(() => DeclarationText.Of(syntax, file));

    public string Name => name;

    public MemberDeclarationSyntax Syntax => syntax;

    // Of all that others can see of it: everything but the bodies of its methods.
    public ulong Fingerprint => _text.Value.Fingerprint;

    // The simple names that it uses, where it stands included.
    public ImmutableArray<string> Mentions => _text.Value.Mentions;

    public IEnumerable<AttributeSyntax> Attributes => syntax.AttributeLists.SelectMany(list => list.Attributes);
}
