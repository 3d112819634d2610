using Metabot.Generators.Contracts;
using Metabot.Generators.Contracts.Parsing;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Locks;

// A contract of the program. Lines is null where it cannot be sent, which other rules tell.
internal sealed record LockedContract(INamedTypeSymbol Type, string Name, IReadOnlyList<LockLine>? Lines)
{
    // In the order of the source; two of one target both.
    public static IReadOnlyList<LockedContract> FindAll(Compilation program, CancellationToken cancellationToken)
    {
        var found = new List<LockedContract>();
        var pending = new Stack<INamespaceOrTypeSymbol>([program.Assembly.GlobalNamespace]);
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var member in pending.Pop().GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                pending.Push(member);
                if (member is INamedTypeSymbol type && TargetParser.IsContract(type) && TargetParser.Parse(type) is { } target)
                {
                    found.Add(new(type, LockName.WriteContract(target), ContractParser.ParseFinal(type, program) is { } model ? ContractFacts.Read(type, model) : null));
                }
            }
        }

        return found;
    }
}
