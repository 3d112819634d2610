extern alias generators;
using generators::Metabot.Generators.Contracts;
using generators::Metabot.Generators.Contracts.Parsing;
using generators::Metabot.Generators.Locks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Tool.Lock;

// What a contract names and its project's folder does not have: who does not see it would write a lock that is not so.
internal static class UnseenTypes
{
    private const string Remedy = "; it is in another project or package, which only a build sees: let the fix 'Regenerate " + LockFile.FileName + "' write the lock, or 'dotnet format analyzers'";

    // A name that nothing has, or several; a type that is in an assembly which is not there.
    private static readonly HashSet<string> Codes = ["CS0012", "CS0103", "CS0104", "CS0117", "CS0234", "CS0246", "CS0400", "CS0433", "CS1069"];

    private static readonly HashSet<string> Attributes =
        [.. TargetKinds.Attributes.Select(each => each.Attribute.Split('.')[^1]).SelectMany(name => new[] { name, name.Replace("Attribute", "", StringComparison.Ordinal) })];

    public static IEnumerable<(Location Place, string Message)> Find(Compilation program, IReadOnlyList<LockedContract> contracts, CancellationToken cancellationToken)
    {
        var closure = new DeclaredClosure();
        foreach (var declaration in Declarations(program, cancellationToken))
        {
            closure.Add(program.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken) as ITypeSymbol);
        }

        foreach (var contract in contracts)
        {
            closure.Add(contract.Type);
        }

        var names = program.GetDeclarationDiagnostics(cancellationToken)
            .Where(each => Codes.Contains(each.Id) && closure.Holds(each.Location))
            .Select(each => (each.Location, $"'{NameAt(each.Location)}'{DescribeOwner(each.Location)} cannot be found in this folder{Remedy}"))
            .ToList();
        var syntax = closure.Trees.SelectMany(tree => tree.GetDiagnostics(cancellationToken))
            .Where(each => each.Severity == DiagnosticSeverity.Error)
            .Select(each => (each.Location, $"this is no C# that the tool reads, which is 12: {each.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"));
        var unwritable = names.Count > 0 ? [] : contracts.Where(contract => contract.Lines is null).SelectMany(Unwritable);
        return syntax.Concat(names).Concat(unwritable).DistinctBy(each => each.Item1);
    }

    private static IEnumerable<TypeDeclarationSyntax> Declarations(Compilation program, CancellationToken cancellationToken) => program.SyntaxTrees
        .SelectMany(tree => tree.GetRoot(cancellationToken).DescendantNodes().OfType<AttributeSyntax>())
        .Where(attribute => Attributes.Contains(LastName(attribute.Name)))
        .Select(attribute => attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>())
        .OfType<TypeDeclarationSyntax>();

    private static string LastName(NameSyntax name) => name.ToString().Split('.', ':')[^1];

    private static IEnumerable<(Location, string)> Unwritable(LockedContract contract) => ContractParser.FindProblems(contract.Type)
        .Select(problem => (problem.At.Locations[0], $"{contract.Name} cannot be sent as it is, so its lines cannot be written: {string.Join(", ", problem.Arguments)}"));

    // The parameter whose type it is, or the type that is declared with it.
    private static string DescribeOwner(Location place) =>
        place.SourceTree!.GetRoot().FindNode(place.SourceSpan).AncestorsAndSelf().FirstOrDefault(node => node is ParameterSyntax or PropertyDeclarationSyntax or BaseTypeDeclarationSyntax) switch
        {
            ParameterSyntax parameter => $", which '{parameter.Identifier.Text}' names,",
            PropertyDeclarationSyntax property => $", which '{property.Identifier.Text}' names,",
            BaseTypeDeclarationSyntax type => $", which {type.Identifier.Text} names,",
            _ => "",
        };

    private static string NameAt(Location place) => place.SourceTree!.GetText().ToString(place.SourceSpan);
}
