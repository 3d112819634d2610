using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Metabot.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Contracts;

// The contracts of a program, from one key stroke to the next. Binding a contract is what costs time, so a model is kept
// with the declaration that it was made from, and made again when something that the declaration may depend on has
// changed. The attributes are looked for here and not by ForAttributeWithMetadataName, which binds each annotated type at
// every key stroke.
internal sealed class ContractCatalog
{
    private static readonly HashSet<string> AttributeNames = new(
        new[] { KnownNames.BotScript, KnownNames.BotTrigger, KnownNames.BotBroadcast }
            .Select(KnownNames.SimpleOf)
            .SelectMany(name => new[] { name, name.Substring(0, name.Length - "Attribute".Length) }),
        StringComparer.Ordinal);

    private readonly ConditionalWeakTable<SyntaxTree, SourceFile> _files = new();
    private readonly ConditionalWeakTable<DeclaredType, KnownContract> _contracts = new();

    public EquatableArray<ContractModel> Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var files = compilation.SyntaxTrees.Select(tree => FileOf(tree, cancellationToken)).ToList();
        var annotated = Annotated(files);
        if (annotated.Count == 0)
        {
            return default;
        }

        var declarations = new DeclarationTable(files);
        var surroundings = new Surroundings(compilation.AssemblyName, compilation.Options, compilation.ExternalReferences);
        return annotated
            .Select(type => _contracts.GetOrCreateValue(type).ModelFor(
                (declarations.FingerprintOf(type, CallName.RivalsOf(type.Name)), surroundings),
                () => ContractParser.ParseModel((TypeDeclarationSyntax)type.Syntax, compilation, cancellationToken)))
            .OfType<ContractModel>()
            .ToEquatableArray();
    }

    private SourceFile FileOf(SyntaxTree tree, CancellationToken cancellationToken) => _files.TryGetValue(tree, out var known)
        ? known
        : _files.GetValue(tree, _ => new SourceFile((CompilationUnitSyntax)tree.GetRoot(cancellationToken)));

    private static List<DeclaredType> Annotated(IReadOnlyList<SourceFile> files)
    {
        var aliases = new HashSet<string>(files.SelectMany(file => file.Aliases), StringComparer.Ordinal);
        return files.SelectMany(file => file.Types)
            .Where(type => type.Syntax is TypeDeclarationSyntax && type.Attributes.Any(attribute => IsContract(attribute, aliases)))
            .ToList();
    }

    // By name alone: whether it is ours, binding tells.
    private static bool IsContract(AttributeSyntax attribute, HashSet<string> aliases) =>
        SimpleName(attribute.Name).Identifier.ValueText is var name && (AttributeNames.Contains(name) || aliases.Contains(name));

    private static SimpleNameSyntax SimpleName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax qualified => qualified.Name,
        _ => (SimpleNameSyntax)name,
    };

    private sealed record Surroundings(string? AssemblyName, CompilationOptions Options, ImmutableArray<MetadataReference> References);

    private sealed class KnownContract
    {
        private Tuple<(ulong, Surroundings), ContractModel?>? _last;

        public ContractModel? ModelFor((ulong, Surroundings) key, Func<ContractModel?> parse)
        {
            var last = _last;
            if (last is null || !last.Item1.Equals(key))
            {
                _last = last = Tuple.Create(key, parse());
            }

            return last.Item2;
        }
    }
}
