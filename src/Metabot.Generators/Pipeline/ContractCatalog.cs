using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Metabot.Generators.Contracts;
using Metabot.Generators.Declarations;
using Metabot.Generators.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Pipeline;

// The files of a program's contracts, from one key stroke to the next. Binding a contract is what costs time, so a file is
// kept with the declaration that it was made from, and made again when something that the declaration may depend on has
// changed. The attributes are looked for here and not by ForAttributeWithMetadataName, which binds each annotated type at
// every key stroke.
internal sealed class ContractCatalog
{
    private readonly ConditionalWeakTable<SyntaxTree, SourceFile> _sources = new();
    private readonly ConditionalWeakTable<DeclaredType, KnownContract> _contracts = new();

    public EquatableArray<GeneratedFile> Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var sources = compilation.SyntaxTrees.Select(tree => SourceOf(tree, cancellationToken)).ToList();
        var annotated = AnnotatedTypes.In(sources);
        if (annotated.Count == 0)
        {
            return default;
        }

        var declarations = new DeclarationTable(sources);
        var surroundings = new Surroundings(compilation.AssemblyName, compilation.Options, compilation.ExternalReferences);
        var files = new GeneratedFile?[annotated.Count];

        // In parallel where the compiler itself works so.
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = compilation.Options.ConcurrentBuild ? -1 : 1 };
        Parallel.For(0, files.Length, options, () => new NameWalk(), (i, _, walk) =>
        {
            var known = _contracts.GetValue(annotated[i], static type => new KnownContract(type));
            files[i] = known.FileAt(new ContractKey(declarations.FingerprintOf(annotated[i], known.NamesBeside, walk), surroundings), compilation);
            return walk;
        }, static _ => { });
        return files.OfType<GeneratedFile>().ToEquatableArray();
    }

    private SourceFile SourceOf(SyntaxTree tree, CancellationToken cancellationToken) => _sources.TryGetValue(tree, out var known)
        ? known
        : _sources.GetValue(tree, _ => new SourceFile((CompilationUnitSyntax)tree.GetRoot(cancellationToken)));

    private sealed record Surroundings(string? AssemblyName, CompilationOptions Options, ImmutableArray<MetadataReference> References);

    private sealed record ContractKey(ulong Declarations, Surroundings Surroundings);

    private sealed record MadeFile(ContractKey Key, GeneratedFile? File);

    private sealed class KnownContract(DeclaredType type)
    {
        // Replaced as a whole: drivers may run at the same time.
        private MadeFile? _last;

        // Of types that are looked for although the contract does not mention them.
        public ImmutableArray<string> NamesBeside { get; } = CallName.RivalsOf(type.Name).Append(CallName.ClassOf(type.NamesOutwards)).ToImmutableArray();

        public GeneratedFile? FileAt(ContractKey key, Compilation compilation)
        {
            if (_last is { } last && last.Key.Equals(key))
            {
                return last.File;
            }

            var file = ContractParser.ParseModel(type, compilation) is { } contract ? new GeneratedFile(HintName.Of(contract), ContractEmitter.Emit(contract)) : null;
            _last = new MadeFile(key, file);
            return file;
        }
    }
}
