using Esprima.Ast;
using Metabot.JavaScript.Meaning;
using Metabot.JavaScript.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Location = Microsoft.CodeAnalysis.Location;

namespace Metabot.Generators.Analysis.Migration;

// Reads a body that is written as a JSON text. JSON is an expression of JavaScript, whose parser knows where everything stands.
internal sealed class JsonBody(JsonText json, SyntaxNode syntax)
{
    // The parenthesis that makes an expression of the text.
    private const int Shift = 1;

    // As in System.Text.Json; what is deeper is no value that anybody reads.
    private const int Deepest = 64;

    // A value that may be any part of a JSON text, and so bring fields of its own.
    private bool _hasFragment;

    public JobBody? Read() =>
        json.Mapped.Text.Length <= ConditionCheck.LongestText
        && ScriptParser.Parse($"({json.Mapped.Text})").Tree is { Body: [ExpressionStatement { Expression: ObjectExpression body }] }
            ? Members(body, 0) is var read && _hasFragment ? read with { IsComplete = false } : read
            : null;

    private JobBody Members(ObjectExpression value, int depth)
    {
        var fields = value.Properties.Select(property => property is Property field && Field(field, depth + 1) is { } read ? read with { Cut = () => Cut(value, property) } : null).ToList();
        return new(syntax, [.. fields.OfType<BodyField>()], !fields.Contains(null));
    }

    private BodyField? Field(Property property, int depth)
    {
        if (property.Key is not Literal { StringValue: { } name } key || json.HasHole(name))
        {
            return null;
        }

        var (start, length) = (key.Range.Start - Shift + 1, key.Range.End - key.Range.Start - 2);
        return new(name, new(LocationOf(start, length), newName => json.Mapped.Change(start, length, newName)), Value(property.Value, depth), null);
    }

    // Up to the next field, or from the end of the one before.
    private TextChange? Cut(ObjectExpression members, Node field)
    {
        var all = members.Properties.ToList();
        var index = all.IndexOf(field);
        var start = index > 0 && index == all.Count - 1 ? all[index - 1].Range.End : field.Range.Start;
        var end = index + 1 < all.Count ? all[index + 1].Range.Start : field.Range.End;
        return json.Mapped.Change(start - Shift, end - start, "");
    }

    private BodyValue Value(Node value, int depth)
    {
        var (start, length) = (value.Range.Start - Shift, value.Range.End - value.Range.Start);
        var location = LocationOf(start, length);
        return value switch
        {
            Identifier { Name: var name } when json.HoleNamed(name) is { } hole => Unquoted(hole, location),
            Literal { StringValue: { } text } when json.HoleNamed(text) is { } hole => BodyValue.Read(hole) with { Location = location, IsQuoted = true },
            Literal { StringValue: { } text } when json.HasHole(text) => new(location, default, [], null),
            ObjectExpression members when depth <= Deepest => new(location, default, [], null) { Members = Members(members, depth) },
            ArrayExpression array when depth <= Deepest && !array.Elements.Contains(null) => new(location, default, [], null) { Elements = [.. array.Elements.Select(element => Value(element!, depth + 1))] },
            _ => new(location, JsonConstant.Read(value), JsonConstant.TextsOf(json.Mapped, value, start), null),
        };
    }

    private BodyValue Unquoted(IOperation hole, Location location)
    {
        if (hole.Type?.SpecialType is SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_Double))
        {
            return BodyValue.Read(hole) with { Location = location };
        }

        _hasFragment = true;
        return new(location, default, [], null) { IsFragment = true };
    }

    private Location LocationOf(int start, int length) => Location.Create(json.Mapped.Tree, json.Mapped.SpanOf(start, length));
}
