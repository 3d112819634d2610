using Metabot.Generators.Contracts;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Analysis.Migration;

// Reads a body where it is written: an anonymous object, a dictionary, or a JSON text.
internal static class BodyReader
{
    public static JobBody? Read(IOperation origin) => origin switch
    {
        { Type.SpecialType: SpecialType.System_String } or IUtf8StringOperation => JsonText.Read(origin) is { IsLikely: true } json ? new JsonBody(json, origin.Syntax).Read() : null,
        IAnonymousObjectCreationOperation { Syntax: AnonymousObjectCreationExpressionSyntax syntax } anonymous =>
            new(syntax, [.. anonymous.Initializers.OfType<ISimpleAssignmentOperation>().Zip(syntax.Initializers, Member)], IsComplete: true),
        IObjectCreationOperation dictionary => DictionaryBody.Read(dictionary),
        _ => null,
    };

    // As a serializer with a naming policy may write them.
    public static JobBody Renamed(JobBody body) => body with
    {
        IsPlain = false,
        Fields = [.. body.Fields.Select(field => WireFields.All.Contains(SnakeCase.Convert(field.Name)) ? field with { Name = SnakeCase.Convert(field.Name) } : field)],
    };

    private static BodyField Member(ISimpleAssignmentOperation assignment, AnonymousObjectMemberDeclaratorSyntax syntax)
    {
        var name = ((IPropertyReferenceOperation)assignment.Target).Property.Name;
        var written = syntax.NameEquals is { Name: var explicitly }
            ? new WrittenName(explicitly.GetLocation(), newName => new TextChange(explicitly.Span, newName))
            : new WrittenName(syntax.Expression.GetLocation(), newName => new TextChange(new TextSpan(syntax.SpanStart, 0), newName + " = "));
        return new(name, written, BodyValue.Read(assignment.Value), syntax);
    }
}
