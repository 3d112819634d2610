using Metabot.Generators.Analysis.Json;
using Metabot.JavaScript.Meaning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Analysis.Migration;

// Reads a body that is written as a JSON text.
internal sealed class JsonBody(JsonText json, SyntaxNode syntax)
{
    // A value that may be any part of a JSON text, and so bring fields of its own.
    private bool _hasFragment;

    public JobBody? Read() =>
        json.Mapped.Text.Length <= ConditionCheck.LongestText && JsonReader.Read(json.Mapped.Text, takesForeign: true) is { } body
            ? Members(body) is var read && _hasFragment ? read with { IsComplete = false } : read
            : null;

    private JobBody Members(JsonNode value)
    {
        var fields = value.Members.Select((member, index) => Field(member) is { } read ? read with { Cut = () => Cut(value.Members, index) } : null).ToList();
        return new(syntax, [.. fields.OfType<BodyField>()], !fields.Contains(null));
    }

    private BodyField? Field(JsonMember member)
    {
        if (member.Name is not { Text: var name } key || json.HasHole(name))
        {
            return null;
        }

        var (start, length) = (key.Start + 1, key.Length - 2);
        return new(name, new(LocationOf(start, length), newName => json.Mapped.Change(start, length, newName)), Value(member.Value), null);
    }

    // Up to the next field, or from the end of the one before.
    private TextChange? Cut(IReadOnlyList<JsonMember> all, int index)
    {
        var start = index > 0 && index == all.Count - 1 ? all[index - 1].End : all[index].Start;
        var end = index + 1 < all.Count ? all[index + 1].Start : all[index].End;
        return json.Mapped.Change(start, end - start, "");
    }

    private BodyValue Value(JsonNode value)
    {
        var location = LocationOf(value.Start, value.Length);
        var unknown = new BodyValue(location, default, [], null);
        return value.Kind switch
        {
            JsonNodeKind.Foreign => Foreign(value.Text, unknown),
            JsonNodeKind.String when json.HoleNamed(value.Text) is { } hole => BodyValue.Read(hole) with { Location = location, IsQuoted = true },
            JsonNodeKind.String when json.HasHole(value.Text) => unknown,
            JsonNodeKind.Object => unknown with { Members = Members(value) },
            JsonNodeKind.Array => unknown with { Elements = [.. value.Elements.Select(Value)] },
            _ => unknown with { Constant = JsonConstant.Read(value), Texts = JsonConstant.TextsOf(json.Mapped, value) },
        };
    }

    private BodyValue Foreign(string written, BodyValue unknown)
    {
        var hole = json.HoleNamed(written);
        if (hole?.Type?.SpecialType is SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_Double))
        {
            return BodyValue.Read(hole) with { Location = unknown.Location };
        }

        _hasFragment |= json.HasHole(written);
        return unknown with { IsFragment = hole is not null };
    }

    private Location LocationOf(int start, int length) => Location.Create(json.Mapped.Tree, json.Mapped.SpanOf(start, length));
}
