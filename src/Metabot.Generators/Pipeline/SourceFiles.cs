using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Metabot.Generators.Contracts;
using Metabot.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Pipeline;

// What the files of a program declare, read once for each tree.
internal sealed class SourceFiles
{
    private readonly ConditionalWeakTable<SyntaxTree, SourceFile> _known = new();

    public ImmutableArray<SourceFile> Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var options = compilation.Options.SyntaxTreeOptionsProvider;
        return compilation.SyntaxTrees
            .Select(tree => Read(tree, options?.IsGenerated(tree, cancellationToken) ?? GeneratedKind.Unknown, cancellationToken))
            .ToImmutableArray();
    }

    private SourceFile Read(SyntaxTree tree, GeneratedKind generated, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(tree, out var known) && known.Generated == generated)
        {
            return known;
        }

        // The options changed their mind about the tree. Of two runs at the same time the last one is remembered.
        var file = new SourceFile((CompilationUnitSyntax)tree.GetRoot(cancellationToken), generated, FindNamesBeside);
        _known.Remove(tree);
        _known.GetValue(tree, _ => file);
        return file;
    }

    // Types that are looked for although the contract does not mention them.
    private static IEnumerable<string> FindNamesBeside(DeclaredType type) =>
        type.AttributeNames.IsEmpty ? [] : CallName.RivalsOf(type.Name).Append(CallName.ClassOf(type.NamesOutwards));
}
