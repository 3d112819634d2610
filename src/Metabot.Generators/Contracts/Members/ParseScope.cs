using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// What all types of one contract are parsed against: where generated code stands and what the package's writer can do.
internal sealed record ParseScope(INamedTypeSymbol Contract, bool ModernWriter)
{
    public IAssemblySymbol Assembly => Contract.ContainingAssembly;

    // Contracts are declared in source.
    public Compilation Compilation => ((ISourceAssemblySymbol)Assembly).Compilation;

    // The attribute comes from the assembly that has the writer as well.
    public static ParseScope Create(INamedTypeSymbol contract)
    {
        var package = contract.GetAttributes().FirstOrDefault(attribute => TargetParser.FindKind(attribute) is not null)?.AttributeClass!.ContainingAssembly;
        return new ParseScope(contract, package?.GetTypeByMetadataName(KnownNames.JobJsonWriter)?.GetMembers("WriteHalf").IsEmpty == false);
    }
}
