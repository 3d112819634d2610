using Metabot.Generators.Contracts.Members;
using Metabot.Generators.Declarations;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Contracts.Parsing;

// From symbols to the model. The generator emits only what parses without a problem.
internal sealed class ContractParser
{
    private readonly INamedTypeSymbol _type;
    private readonly List<ContractProblem> _problems = [];
    private readonly List<MemberProblem> _memberProblems = [];

    private ContractParser(INamedTypeSymbol type) => _type = type;

    // Null where the declaration's attribute is not ours, too. The type is looked up by name: from a declaration to its symbol
    // the compiler goes through all the files of a namespace.
    public static ContractModel? ParseModel(DeclaredType declared, Compilation compilation)
    {
        var declaration = (TypeDeclarationSyntax)declared.Syntax;
        if (compilation.Assembly.GetTypeByMetadataName(declared.MetadataName) is not { } type
            || TargetParser.Parse(type) is not { } target
            || !TargetParser.IsNamedIn(declaration, type))
        {
            return null;
        }

        var parser = new ContractParser(type);
        var language = LanguageOf(declaration, compilation.GetSemanticModel(declaration.SyntaxTree));
        var model = parser.Parse(target, TargetParser.ParseDefaults(type), FactoryParser.Parse(type, compilation, language), language);
        return parser.HasProblems ? null : model;
    }

    public static IReadOnlyList<ContractProblem> FindProblems(INamedTypeSymbol type)
    {
        var parser = new ContractParser(type);
        var objects = new ObjectParser(parser._memberProblems, ParseScope.Create(type));
        parser.ParseParams(objects);
        parser.ParseAnswer(TargetParser.Parse(type)?.Kind);
        return [.. parser._problems, .. new ContractFindings(type, objects.Paths).Find(parser._memberProblems)];
    }

    // The contract as the final program has it, for analyzers: the calls are left out, which say nothing of what is sent.
    public static ContractModel? ParseFinal(INamedTypeSymbol type, Compilation compilation)
    {
        if (TargetParser.Parse(type) is not { } target || TargetParser.DeclarationOf(type) is not { } declaration)
        {
            return null;
        }

        var parser = new ContractParser(type);
        return parser.Parse(target, TargetParser.ParseDefaults(type), factory: null, LanguageOf(declaration, compilation.GetSemanticModel(declaration.SyntaxTree)));
    }

    private bool HasProblems => _problems.Count + _memberProblems.Count > 0;

    private static LanguageModel LanguageOf(TypeDeclarationSyntax declaration, SemanticModel semantics)
    {
        var version = ((CSharpParseOptions)declaration.SyntaxTree.Options).LanguageVersion;
        var nullable = semantics.GetNullableContext(declaration.SpanStart);
        return new LanguageModel(
            Utf8Literals: version >= (LanguageVersion)1100,
            NullableAnnotations: version >= LanguageVersion.CSharp8 && nullable.AnnotationsEnabled(),
            NotNullWhen: semantics.Compilation.GetTypeByMetadataName("System.Diagnostics.CodeAnalysis.NotNullWhenAttribute") is { } attribute
                && Usability.WhyUnusable(attribute, semantics.Compilation.Assembly) is null);
    }

    private ContractModel? Parse(TargetModel target, DefaultsModel defaults, FactoryModel? factory, LanguageModel language)
    {
        var objects = new ObjectParser(_memberProblems, ParseScope.Create(_type));
        var models = ParseParams(objects);
        if (HasProblems)
        {
            return null;
        }

        var answer = ParseAnswer(target.Kind);
        if (HasProblems)
        {
            return null;
        }

        var model = new ContractModel(
            Namespace: TypeReferences.Create(_type.ContainingNamespace),
            Containers: Containers().Select(TypeShape.HeaderOf).ToEquatableArray(),
            Header: TypeShape.HeaderOf(_type),
            Type: TypeReferences.Create(_type),
            SchedulingClass: TypeShape.SchedulingClassOf(_type),
            IsPublic: TypeShape.EffectiveAccessibility(_type) == Accessibility.Public,
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
            Documentation: Documentation.Read(_type).Summary) { Answer = answer };
        var why = Readability.WhyNoReader(model) ?? (ReaderName.IsFree(_type) ? null : $"{_type.Name} has a {ReaderName.Value} of its own");
        return model with { WhyNoReader = why };
    }

    // Null for a job.
    private AnswerModel? ParseAnswer(TargetKind? kind)
    {
        if (kind != TargetKind.Endpoint || TargetParser.ParseAnswer(_type) is not { } answer)
        {
            return kind == TargetKind.Endpoint ? AnswerModel.AnyJson : null;
        }

        var model = AnswerParser.Parse(_type, answer, out var whyNot);
        if (model is null)
        {
            _problems.Add(new ContractProblem(Rule.UnreadableAnswer.Id, _type, answer.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), whyNot!));
        }

        return model;
    }

    private IReadOnlyList<ObjectModel> ParseParams(ObjectParser objects)
    {
        if (TypeShape.WhyNoContract(_type) is { } why)
        {
            _problems.Add(new ContractProblem(Rule.NotAContract.Id, _type, _type.Name, why));
            return [];
        }

        if (IsPartial(_type) && Containers().FirstOrDefault(container => !IsPartial(container)) is { } rigid)
        {
            _problems.Add(new ContractProblem(Rule.OuterTypeNotPartial.Id, _type, _type.Name, rigid.Name));
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
