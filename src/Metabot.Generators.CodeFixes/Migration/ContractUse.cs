using Metabot.Analysis;
using Metabot.Analysis.Migration;
using Metabot.Generators.Contracts;
using Metabot.Generators.Contracts.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes.Migration;

// A contract for an untyped body, and its creation from the body's values. Declaration is null when the contract is there already.
internal sealed record ContractUse(string Name, string Creation, TextChange? Declaration)
{
    // Null when the target or the parameters are not all known, or when the target has a contract of another shape.
    public static ContractUse? Of(UntypedCall call, SemanticModel model, SyntaxNode root)
    {
        if (UntypedTarget.Of(call.Body) is not { } target || ContractParameter.AllOf(call.Body, model) is not { } parameters)
        {
            return null;
        }

        var values = $"({string.Join(", ", parameters.Select(parameter => parameter.Value))})";
        var existing = model.Compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .FirstOrDefault(type => TargetParser.Parse(type) == new TargetModel(target.Kind, target.Id, target.Code));
        if (existing is not null)
        {
            return Fits(existing, parameters) && model.IsAccessible(call.Call.Syntax.SpanStart, existing) ? new(existing.Name, $"new {existing.ToMinimalDisplayString(model, call.Call.Syntax.SpanStart)}{values}", null) : null;
        }

        var place = ContractPlace.After(call.Call.Syntax, root);
        var name = FreeName(target.ContractName, model, place.Scope);
        return new(name, $"new {name}{values}", place.Declare(ContractText.Of(target, name, parameters, model, place.Scope)));
    }

    // Whether the declared contract compiles and can be written as JSON.
    public async Task<bool> HoldsInAsync(Document document, CancellationToken cancellationToken)
    {
        if (Declaration is null)
        {
            return true;
        }

        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root!.DescendantNodes().OfType<RecordDeclarationSyntax>().LastOrDefault(each => each.Identifier.ValueText == Name) is { } record
            && !model!.GetDiagnostics(record.Span, cancellationToken).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            && model.GetDeclaredSymbol(record, cancellationToken) is { } symbol
            && ContractParser.FindProblems(symbol).Count == 0;
    }

    // The same parameters in the same order, and nothing that the attribute adds.
    private static bool Fits(INamedTypeSymbol contract, IReadOnlyList<ContractParameter> parameters)
    {
        var members = WireMembers.Of(contract);
        return TargetParser.ParseDefaults(contract) == new DefaultsModel(null, 0, 0, null, null, false)
            && members.Select(member => member.WireName).SequenceEqual(parameters.Select(parameter => parameter.WireName))
            && contract.InstanceConstructors.Any(constructor =>
                constructor.Parameters.Select(parameter => parameter.Name).SequenceEqual(members.Select(member => member.Symbol.Name))
                && constructor.Parameters.Zip(parameters, Takes).All(taken => taken));
    }

    private static bool Takes(IParameterSymbol parameter, ContractParameter value) =>
        parameter.Type.Is(value.Type)
        && !(value.Nullability == NullableFlowState.MaybeNull && parameter.NullableAnnotation == NullableAnnotation.NotAnnotated && parameter.Type.IsReferenceType);

    private static string FreeName(string name, SemanticModel model, int position) => Enumerable.Range(1, int.MaxValue)
        .Select(number => number == 1 ? name : name + number)
        .First(each => model.LookupNamespacesAndTypes(position, name: each).IsEmpty);
}
