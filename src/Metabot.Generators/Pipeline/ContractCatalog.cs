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
    private readonly ConditionalWeakTable<SyntaxTree, SourceFile> _files = new();
    private readonly ConditionalWeakTable<DeclaredType, KnownContract> _contracts = new();

    public EquatableArray<GeneratedFile> Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var files = compilation.SyntaxTrees.Select(tree => FileOf(tree, cancellationToken)).ToList();
        var annotated = AnnotatedTypes.In(files);
        if (annotated.Count == 0)
        {
            return default;
        }

        var declarations = new DeclarationTable(files);
        var surroundings = new Surroundings(compilation.AssemblyName, compilation.Options, compilation.ExternalReferences);
        var contracts = annotated
            .Select(type => (Type: type, Known: _contracts.GetValue(type, static type => new KnownContract(type))))
            .Select(each => new Annotated(each.Type, each.Known, new ContractKey(declarations.FingerprintOf(each.Type, each.Known.NamesBeside), surroundings)))
            .ToList();
        Make(contracts.Where(contract => !contract.IsUpToDate), compilation, cancellationToken);
        return contracts.Select(contract => contract.Made!.File).OfType<GeneratedFile>().ToEquatableArray();
    }

    // In parallel where the compiler itself works so.
    private static void Make(IEnumerable<Annotated> contracts, Compilation compilation, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = compilation.Options.ConcurrentBuild ? -1 : 1 };
        Parallel.ForEach(contracts, options, contract => contract.Make(compilation));
    }

    private SourceFile FileOf(SyntaxTree tree, CancellationToken cancellationToken) => _files.TryGetValue(tree, out var known)
        ? known
        : _files.GetValue(tree, _ => new SourceFile((CompilationUnitSyntax)tree.GetRoot(cancellationToken)));

    private sealed record Surroundings(string? AssemblyName, CompilationOptions Options, ImmutableArray<MetadataReference> References);

    private sealed record ContractKey(ulong Declarations, Surroundings Surroundings);

    private sealed record MadeFile(ContractKey Key, GeneratedFile? File);

    private sealed class KnownContract(DeclaredType type)
    {
        // Of types that are looked for although the contract does not mention them.
        public ImmutableArray<string> NamesBeside { get; } = CallName.RivalsOf(type.Name).Append(CallName.ClassOf(type.NamesOutwards)).ToImmutableArray();

        // Replaced as a whole: drivers may run at the same time.
        public MadeFile? Last { get; set; }
    }

    private sealed record Annotated(DeclaredType Type, KnownContract Known, ContractKey Key)
    {
        public MadeFile? Made { get; private set; } = Known.Last;

        public bool IsUpToDate => Key.Equals(Made?.Key);

        public void Make(Compilation compilation) => Known.Last = Made = new MadeFile(Key, FileOf(ContractParser.ParseModel(Type, compilation)));

        private static GeneratedFile? FileOf(ContractModel? contract) => contract is null ? null : new GeneratedFile(HintName.Of(contract), ContractEmitter.Emit(contract));
    }
}
