using Metabot.Generators.Contracts.Members;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Contracts;

// From symbols to the model. The generator emits only what parses without a problem.
internal sealed class ContractParser
{
    private readonly INamedTypeSymbol _type;
    private readonly List<ContractProblem> _problems = [];

    private ContractParser(INamedTypeSymbol type) => _type = type;

    public static ContractModel? ParseModel(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var target = TargetParser.Parse(type);
        cancellationToken.ThrowIfCancellationRequested();
        var parser = new ContractParser(type);
        var language = LanguageOf(context);
        var factory = target is null ? null : FactoryParser.Parse(type, context.SemanticModel.Compilation, language);
        var model = target is null ? null : parser.Parse(target, TargetParser.ParseDefaults(type), factory, language);
        return parser._problems.Count == 0 ? model : null;
    }

    public static IReadOnlyList<ContractProblem> FindProblems(INamedTypeSymbol type)
    {
        var parser = new ContractParser(type);
        parser.ParseParams(new ObjectParser(parser._problems, ParseScope.Of(type)));
        return parser._problems;
    }

    private static LanguageModel LanguageOf(GeneratorAttributeSyntaxContext context)
    {
        var version = ((CSharpParseOptions)context.TargetNode.SyntaxTree.Options).LanguageVersion;
        var nullable = context.SemanticModel.GetNullableContext(context.TargetNode.SpanStart);
        return new LanguageModel(
            Utf8Literals: version >= (LanguageVersion)1100,
            NullableAnnotations: version >= LanguageVersion.CSharp8 && nullable.AnnotationsEnabled(),
            NotNullWhen: context.SemanticModel.Compilation.GetTypeByMetadataName("System.Diagnostics.CodeAnalysis.NotNullWhenAttribute") is { } attribute
                && Usability.WhyUnusable(attribute, context.SemanticModel.Compilation.Assembly) is null);
    }

    private ContractModel? Parse(TargetModel target, DefaultsModel defaults, FactoryModel? factory, LanguageModel language)
    {
        var objects = new ObjectParser(_problems, ParseScope.Of(_type));
        var models = ParseParams(objects);
        if (_problems.Count > 0)
        {
            return null;
        }

        var model = new ContractModel(
            Namespace: TypeNames.Namespace(_type),
            Containers: Containers().Select(TypeNames.Header).ToEquatableArray(),
            Type: TypeNames.Header(_type),
            FullyQualifiedName: TypeNames.Of(_type),
            Accessibility: TypeShape.EffectiveAccessibility(_type) == Accessibility.Public ? "public" : "internal",
            IsPartial: IsPartial(_type) && Containers().All(IsPartial),
            IsValueType: _type.IsValueType,
            Target: target,
            Defaults: defaults,
            Params: models[0],
            Nested: models.Skip(1).ToEquatableArray(),
            Enums: objects.Enums.ToEquatableArray(),
            Unions: objects.Unions.ToEquatableArray(),
            Converters: objects.Converters.ToEquatableArray(),
            Factory: factory,
            Language: language,
            Documentation: Documentation.Of(_type).Summary);
        return model with { IsReadable = Readability.Of(model) && _type.GetMembers("TryParse").IsEmpty && _type.Name != "TryParse" };
    }

    private IReadOnlyList<ObjectModel> ParseParams(ObjectParser objects)
    {
        if (TypeShape.WhyNoContract(_type) is { } why)
        {
            _problems.Add(new ContractProblem(RuleIds.NotAContract, _type, _type.Name, why));
            return [];
        }

        if (IsPartial(_type) && Containers().FirstOrDefault(container => !IsPartial(container)) is { } rigid)
        {
            _problems.Add(new ContractProblem(RuleIds.OuterTypeNotPartial, _type, _type.Name, rigid.Name));
        }

        return objects.Parse();
    }

    // Outermost first.
    private Stack<INamedTypeSymbol> Containers()
    {
        var containers = new Stack<INamedTypeSymbol>();
        for (var outer = _type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            containers.Push(outer);
        }

        return containers;
    }

    private static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax())
        .OfType<TypeDeclarationSyntax>()
        .Any(declaration => declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
