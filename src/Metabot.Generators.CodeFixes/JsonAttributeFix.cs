using System.Composition;
using Metabot.Generators.Analysis;
using Metabot.Generators.Contracts;
using Metabot.Generators.Contracts.Members;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT1004 and MBOT1005: leaves a parameter out of the JSON, or gives it a name of its own there.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class JsonAttributeFix() : TextFix(Rule.UnwritableType.Id, Rule.SameWireName.Id)
{
    private const string Namespace = "System.Text.Json.Serialization.";

    protected override IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic)
    {
        var member = source.NodeAt(diagnostic.Location).FirstAncestorOrSelf<SyntaxNode>(node => node is ParameterSyntax or PropertyDeclarationSyntax or TypeDeclarationSyntax);
        if (member is not (ParameterSyntax or PropertyDeclarationSyntax) || source.Model.Compilation.GetTypeByMetadataName(Namespace + "JsonIgnoreAttribute") is null)
        {
            yield break;
        }

        var attribute = diagnostic.Id == Rule.UnwritableType.Id
            ? source.Model.At(member.SpanStart, Namespace + "JsonIgnore", "Attribute")
            : Renaming(member, source.Model, source.CancellationToken);
        if (attribute is not null)
        {
            yield return new($"Add '[{attribute}]'", new TextChange(new TextSpan(member.SpanStart, 0), Written(attribute, member, source.Text)));
        }
    }

    // Null when the member has a name for the wire already.
    private static string? Renaming(SyntaxNode member, SemanticModel model, CancellationToken cancellationToken)
    {
        var symbol = model.GetDeclaredSymbol(member, cancellationToken);
        var property = symbol is IParameterSymbol parameter
            ? parameter.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault()
            : symbol as IPropertySymbol;
        if (property is null || JsonAttributes.Read(property).Name is not null)
        {
            return null;
        }

        var taken = new HashSet<string>(WireMembers.Collect(property.ContainingType).Select(each => each.WireName), StringComparer.Ordinal);
        var name = SnakeCase.Convert(property.Name);
        var number = Enumerable.Range(2, taken.Count + 1).First(candidate => !taken.Contains($"{name}_{candidate}"));
        return $"{model.At(member.SpanStart, Namespace + "JsonPropertyName", "Attribute")}(\"{name}_{number}\")";
    }

    private static string Written(string attribute, SyntaxNode member, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(member.SpanStart);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, member.SpanStart));
        return member is ParameterSyntax ? $"[property: {attribute}] "
            : string.IsNullOrWhiteSpace(indentation) ? $"[{attribute}]{text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak))}{indentation}"
            : $"[{attribute}] ";
    }
}
