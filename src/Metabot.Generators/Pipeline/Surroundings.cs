using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Pipeline;

// Of a compilation, what is not source. Other compilations that it refers to are not kept alive.
internal sealed class Surroundings(Compilation compilation)
{
    private readonly string? _assemblyName = compilation.AssemblyName;
    private readonly CompilationOptions _options = compilation.Options;
    // References would bind them, for the sake of directives that only scripts have.
    private readonly ImmutableArray<object> _references = compilation.ExternalReferences.Select(Weakly).ToImmutableArray();

    public bool IsSame(Surroundings other)
    {
        if (_assemblyName != other._assemblyName || !_options.Equals(other._options) || _references.Length != other._references.Length)
        {
            return false;
        }

        for (var i = 0; i < _references.Length; i++)
        {
            if (!_references[i].Equals(other._references[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static object Weakly(MetadataReference reference) => reference is CompilationReference program ? new ReferencedProgram(program) : reference;

    private sealed class ReferencedProgram(CompilationReference reference)
    {
        private readonly WeakReference<Compilation> _compilation = new(reference.Compilation);
        private readonly MetadataReferenceProperties _properties = reference.Properties;

        public override bool Equals(object? other) => other is ReferencedProgram program && _properties == program._properties
            && _compilation.TryGetTarget(out var mine) && program._compilation.TryGetTarget(out var its) && mine == its;

        public override int GetHashCode() => _properties.GetHashCode();
    }
}
