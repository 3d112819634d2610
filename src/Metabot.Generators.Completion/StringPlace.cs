using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Conditions;
using Metabot.Generators.Analysis.Contracts;
using Metabot.Generators.Analysis.Tags;
using Metabot.Generators.Completion.Places;
using Metabot.Generators.Completion.Scripts;
using Metabot.Generators.Completion.Words;
using Metabot.Generators.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Completion;

// What a string is to the package: a condition, a list of tags, or the code of a target.
internal sealed class StringPlace
{
    private readonly Func<StringCompletionList?> _complete;

    private StringPlace(Func<StringCompletionList?> complete) => _complete = complete;

    public StringCompletionList? Complete() => _complete();

    // Null for a string that is nothing to the package.
    public static StringPlace? Find(CaretText caret, Document document, CancellationToken cancellationToken)
    {
        var compilation = caret.Operation.SemanticModel!.Compilation;
        var symbols = KnownSymbols.In(compilation);
        var consumer = ConsumerOf(caret.Operation);
        var words = new ProgramWords(compilation, document.Project.AnalyzerOptions.AdditionalFiles, cancellationToken);
        return IsCondition(caret.Operation, consumer, symbols) ? new(() => ScriptCompletion.Complete(caret, ContractFor(caret, compilation), words))
            : IsTags(consumer, symbols) ? new(() => TextCompletion.Complete(caret, WordKind.Tag, words, isList: true))
            : TargetMentions.In(symbols)?.Find(consumer) is var (key, _) && WordKind.OfTarget(key) is { } kind ? new(() => TextCompletion.Complete(caret, kind, words, isList: false))
            : null;
    }

    // What takes the value in the end, behind choices, lists and the compiler's own conversions.
    private static IOperation ConsumerOf(IOperation value)
    {
        var each = value.Parent ?? value;
        while (each.Parent is { } outer && IsPassedThrough(each))
        {
            each = outer;
        }

        return each;
    }

    private static bool IsPassedThrough(IOperation operation) => operation switch
    {
        IConversionOperation conversion => conversion.OperatorMethod is null,
        IConditionalOperation or ICoalesceOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation or IArrayInitializerOperation or IArrayCreationOperation => true,
        _ => false,
    };

    private static bool IsCondition(IOperation value, IOperation consumer, KnownSymbols symbols) => ConditionSymbols.In(symbols) is { } conditions
        && (conditions.IsHandler(value.Type) || (ConditionSymbols.Flow(consumer) is var (_, places) && places.Any(conditions.IsMarked)));

    private static bool IsTags(IOperation consumer, KnownSymbols symbols) => symbols is { TagList: { } tagList, BotTarget: { } attribute }
        && (TagPlaces.IsConversion(consumer, tagList) || TagPlaces.IsAttribute(consumer, attribute) || (consumer is IArgumentOperation && TagPlaces.IsCall(consumer.Parent, tagList)) || IsElement(consumer, tagList));

    private static bool IsElement(IOperation consumer, INamedTypeSymbol tagList) =>
        consumer.Syntax.IsKind(SyntaxKind.CollectionExpression)
        && (consumer.Type.Is(tagList) || consumer.SemanticModel!.GetTypeInfo(consumer.Syntax).ConvertedType.Is(tagList)
            || consumer.Parent is IArgumentOperation && TagPlaces.IsCall(consumer.Parent.Parent, tagList));

    private static INamedTypeSymbol? ContractFor(CaretText caret, Compilation compilation)
    {
        var model = caret.Operation.SemanticModel!;
        var containing = model.GetEnclosingSymbol(caret.Position) ?? compilation.Assembly;
        var annotated = caret.Operation.Syntax.FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.AttributeSyntax>()?.Parent?.Parent;
        return new ConditionContract().For(caret.Operation, annotated is null ? containing : model.GetDeclaredSymbol(annotated) ?? containing);
    }
}
