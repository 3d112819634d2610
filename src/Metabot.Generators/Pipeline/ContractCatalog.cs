using Metabot.Generators.Contracts.Parsing;
using Metabot.Generators.Contracts;
using Metabot.Generators.Declarations;
using Metabot.Generators.Emission;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Pipeline;

// The files of a program's contracts, from one key stroke to the next. Binding a contract is what costs time, so its file is
// kept as long as nothing that its parse can look at has changed since the last run: docs/incrementality.md says why that
// is so. The attributes are looked for here and not by ForAttributeWithMetadataName, which binds each annotated type at
// every key stroke.
internal sealed class ContractCatalog
{
    private readonly SourceFiles _sources = new();

    // Replaced as a whole: drivers may run at the same time, and programs may come in any order.
    private Run? _last;

    public EquatableArray<GeneratedFile> MakeFiles(Compilation compilation, CancellationToken cancellationToken)
    {
        var sources = _sources.Read(compilation, cancellationToken);
        var contracts = AnnotatedTypes.In(sources).ToLookup(type => type.Key, StringComparer.Ordinal);
        if (contracts.Count == 0)
        {
            _last = null;
            return default;
        }

        var last = _last;
        var program = last?.Program.Update(sources) ?? SourceProgram.Create(sources);
        var surroundings = new Surroundings(compilation);
        var kept = last?.FindKept(program, surroundings) ?? KeptFiles.None;
        var keys = contracts.Select(contract => contract.Key).ToArray();
        var files = new GeneratedFile?[keys.Length];

        // In parallel where the compiler itself works so.
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = compilation.Options.ConcurrentBuild ? -1 : 1 };
        Parallel.For(0, keys.Length, options, i => files[i] = kept.Files.TryGetValue(keys[i], out var file) ? file : MakeFile(contracts[keys[i]], compilation));

        var made = keys.Zip(files, static (key, file) => (key, file)).ToDictionary(each => each.key, each => each.file, StringComparer.Ordinal);
        _last = new Run(program, surroundings, DrawLater(keys, program, kept.Graph), made);
        return files.OfType<GeneratedFile>().ToEquatableArray();
    }

    // Asked for by the run after this one, which a build does not have.
    private static Lazy<DependencyGraph> DrawLater(string[] keys, SourceProgram program, DependencyGraph known) => new(() => known.With(program, keys));

    // Of a type's several parts one has the attribute.
    private static GeneratedFile? MakeFile(IEnumerable<DeclaredType> parts, Compilation compilation) =>
        parts.Select(part => ContractParser.ParseModel(part, compilation)).FirstOrDefault(each => each is not null) is { } contract
            ? new GeneratedFile(HintName.Create(contract), ContractEmitter.Emit(contract))
            : null;
}
