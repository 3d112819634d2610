using System.Collections.Immutable;
using System.Composition;
using Metabot.Generators.Contracts;
using Metabot.Generators.Contracts.Members;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT1004 and MBOT1005: leaves a parameter out of the JSON, or gives it a name of its own there.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class JsonAttributeFix : CodeFixProvider
{
    private const string Namespace = "System.Text.Json.Serialization.";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnwritableType, RuleIds.SameWireName);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var member = root?.FindNode(context.Span).FirstAncestorOrSelf<SyntaxNode>(node => node is ParameterSyntax or PropertyDeclarationSyntax or TypeDeclarationSyntax);
        if (model is null || member is not (ParameterSyntax or PropertyDeclarationSyntax))
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var attribute = diagnostic.Id == RuleIds.UnwritableType
                ? model.At(member.SpanStart, Namespace + "JsonIgnore", "Attribute")
                : Renaming(member, model, context.CancellationToken);
            if (attribute is not null && model.Compilation.GetTypeByMetadataName(Namespace + "JsonIgnoreAttribute") is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Add '[{attribute}]'",
                        cancellationToken => AddAsync(context.Document, member, attribute, cancellationToken),
                        diagnostic.Id),
                    diagnostic);
            }
        }
    }

    // Null when the member has a name for the wire already.
    private static string? Renaming(SyntaxNode member, SemanticModel model, CancellationToken cancellationToken)
    {
        var symbol = model.GetDeclaredSymbol(member, cancellationToken);
        var property = symbol is IParameterSymbol parameter
            ? parameter.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault()
            : symbol as IPropertySymbol;
        if (property is null || JsonAttributes.Of(property).Name is not null)
        {
            return null;
        }

        var taken = new HashSet<string>(WireMembers.Of(property.ContainingType).Select(each => each.WireName), StringComparer.Ordinal);
        var name = SnakeCase.Of(property.Name);
        var number = Enumerable.Range(2, taken.Count + 1).First(candidate => !taken.Contains($"{name}_{candidate}"));
        return $"{model.At(member.SpanStart, Namespace + "JsonPropertyName", "Attribute")}(\"{name}_{number}\")";
    }

    private static async Task<Document> AddAsync(Document document, SyntaxNode member, string attribute, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var line = text.Lines.GetLineFromPosition(member.SpanStart);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, member.SpanStart));
        var written = member is ParameterSyntax ? $"[property: {attribute}] "
            : string.IsNullOrWhiteSpace(indentation) ? $"[{attribute}]{text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak))}{indentation}"
            : $"[{attribute}] ";
        return document.WithText(text.WithChanges(new TextChange(new TextSpan(member.SpanStart, 0), written)));
    }
}
