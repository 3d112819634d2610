using Metabot.Generators.Contracts.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.CodeFixes.Migration;

// What can be declared at a place: which types a parameter of a record can have there, and be written as JSON, and which names.
internal sealed class ParameterType(SemanticModel model, int scope, int call)
{
    // The members that the compiler gives every record, or refuses it.
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal) { "Clone", "Deconstruct", "EqualityContract", "Equals", "GetHashCode", "PrintMembers", "ToString" };

    // The parameters become properties with an init accessor.
    public bool CanDeclare(string record, IReadOnlyList<ContractParameter> parameters) =>
        ((CSharpParseOptions)model.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp9
        && (parameters.Count == 0 || model.Compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.IsExternalInit") is not null)
        && !parameters.Any(parameter => parameter.Name == record || Taken.Contains(parameter.Name));

    public bool CanHave(ITypeSymbol type) => CanName(type) && CanWrite(type);

    private bool CanName(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => CanName(array.ElementType),
        IDynamicTypeSymbol => true,
        INamedTypeSymbol named => named is { TypeKind: not TypeKind.Error, IsRefLikeType: false, IsFileLocal: false } && model.IsAccessible(scope, named) && named.TypeArguments.All(CanName),
        _ => false,
    };

    private bool CanWrite(ITypeSymbol type)
    {
        var problems = new List<MemberProblem>();
        var writer = model.Compilation.GetTypeByMetadataName(KnownNames.JobJsonWriter);
        new ObjectParser(problems, new(model.GetEnclosingSymbol(call)!.ContainingType, writer?.GetMembers("WriteHalf").IsEmpty == false)).Parse(type, out _);
        return problems.Count == 0;
    }
}
