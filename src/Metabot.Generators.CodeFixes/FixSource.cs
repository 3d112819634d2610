using Metabot.Generators.Analysis.Conditions;
using Metabot.Generators.Analysis.Migration;
using Metabot.Generators.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// What the fixes look at: a document, and the place in it that they are asked about.
internal sealed record FixSource(SyntaxNode Root, SemanticModel Model, SourceText Text, TextSpan Place, CancellationToken CancellationToken)
{
    // Null for a document that is no code.
    public static async Task<FixSource?> ReadAsync(Document document, TextSpan place, CancellationToken cancellationToken) =>
        await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
            && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? new(root, model, await document.GetTextAsync(cancellationToken).ConfigureAwait(false), place, cancellationToken)
            : null;

    public SyntaxNode NodeAt(Location location) => Root.FindNode(location.SourceSpan);

    public SyntaxNode Innermost => Root.FindNode(Place, getInnermostNodeForTie: true);

    public SyntaxNode InnermostAt(Location location) => Root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);

    // The text that a mapped diagnostic is about; null when the source no longer holds it.
    public MappedText? MappedText(Diagnostic diagnostic, int location = 0) =>
        diagnostic.AdditionalLocations.Count > location ? MappedText(diagnostic.AdditionalLocations[location].SourceSpan) : null;

    public MappedText? MappedText(TextSpan expression)
    {
        if (!Root.FullSpan.Contains(expression))
        {
            return null;
        }

        var node = Root.FindNode(expression, getInnermostNodeForTie: true);
        return node.Span != expression ? TextsOf(JsonValue(expression)).FirstOrDefault(text => text.Expression == expression)
            : Model.GetOperation(node, CancellationToken) is { } operation ? Read(operation)
            : null;
    }

    // The field of a JSON text that a string stands in; null when it is no such text.
    public BodyField? JsonValue(TextSpan text) => JsonField(text, field => TextsOf(field).Select(each => each.Expression));

    // The field of a JSON text that has something at a place.
    public BodyField? JsonField(TextSpan place, Func<BodyField, IEnumerable<TextSpan>> placesOf) => Root.FindNode(place, getInnermostNodeForTie: true).AncestorsAndSelf()
        .OfType<ExpressionSyntax>()
        .Select(each => Model.GetOperation(each, CancellationToken))
        .TakeWhile(operation => operation is null or { Type.SpecialType: SpecialType.System_String } or IUtf8StringOperation)
        .OfType<IOperation>()
        .SelectMany(json => BodyReader.Read(json)?.Fields ?? [])
        .FirstOrDefault(field => field.Element is null && placesOf(field).Contains(place));

    private static IReadOnlyList<MappedText> TextsOf(BodyField? field) => field?.Value.Texts ?? [];

    private static MappedText? Read(IOperation operation)
    {
        var whole = operation;
        while (whole.Parent is IInterpolatedStringHandlerCreationOperation or IInterpolatedStringAdditionOperation)
        {
            whole = whole.Parent;
        }

        return whole.ConstantValue is { HasValue: true, Value: string }
            ? MappedTextReader.ReadConstant(whole)
            : MappedTextReader.ReadInterpolated(whole, HolePlaceholder.For);
    }
}
