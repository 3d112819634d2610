using Metabot.Generators.Analysis.Migration;

namespace Metabot.Generators.CodeFixes.Migration;

// What becomes of an untyped body: of its objects only the fields are left, its values stay as they are written.
internal sealed class BodyParts
{
    private readonly List<JobBody> _objects = [];
    private readonly List<BodyValue> _values = [];

    private BodyParts()
    {
    }

    public IReadOnlyList<JobBody> Objects => _objects;

    public IReadOnlyList<BodyValue> Values => _values;

    public IEnumerable<BodyField> Fields => _objects.SelectMany(each => each.Fields);

    public static BodyParts Create(JobBody body)
    {
        var parts = new BodyParts();
        parts.Add(body);
        return parts;
    }

    private void Add(JobBody members)
    {
        _objects.Add(members);
        foreach (var field in members.Fields)
        {
            Add(field.Value, isParams: members == _objects[0] && field.Name == WireFields.Params);
        }
    }

    private void Add(BodyValue value, bool isParams)
    {
        if ((isParams || !value.HasOwnType) && value.Members is { } members)
        {
            Add(members);
        }
        else if (value.Objects is { } objects)
        {
            objects.ToList().ForEach(each => Add(each, isParams: false));
        }
        else
        {
            _values.Add(value);
        }
    }
}
