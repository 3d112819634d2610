using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// A method that reads one type from a JSON object.
internal sealed class ObjectReaderEmitter(SourceWriter source, ObjectModel model, CreationModel creation, Utf8Texts texts)
{
    private readonly Dictionary<string, Local> _locals = LocalsOf(model, creation);

    public void Emit() => source.Block($"private static {model.Type} {ReadExpressions.ReadMethod(model.MethodName)}({ReadExpressions.Reader} reader)", () =>
    {
        EmitLocals();
        source.Line("reader.ReadStartObject();");
        source.Block("while (reader.ReadName())", EmitMembers);

        source.Line();
        EmitResult();
    });

    private static Dictionary<string, Local> LocalsOf(ObjectModel model, CreationModel creation)
    {
        var names = new LocalNames("reader", "initial", "key", "item", "entry");
        for (var depth = model.Properties.Count == 0 ? 0 : model.Properties.Max(property => DepthOf(property.Value)); depth > 1; depth--)
        {
            names.New(ReadExpressions.ItemName(depth));
        }

        var properties = model.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        var locals = new Dictionary<string, Local>(properties.Count, StringComparer.Ordinal);
        foreach (var member in creation.Arguments.Concat(creation.Initializers).Where(member => !locals.ContainsKey(member.Name)))
        {
            var property = properties[member.Name];
            var flag = member.Default is null && creation.Arguments.Count > 0 ? names.New("has" + property.Name) : null;
            locals.Add(member.Name, new Local(member, property, names.New(property.LocalName), flag));
        }

        return locals;
    }

    private static int DepthOf(ValueModel value) => value.Held is { } held ? 1 + DepthOf(held) : 0;

    private void EmitLocals()
    {
        if (creation.Arguments.Count == 0 && creation.Initializers.Any(member => member.Default is null))
        {
            source.Line($"var initial = {Blank()};");
        }

        foreach (var local in _locals.Values)
        {
            var start = local.Member.Default is { } value ? ConstantText.Write(value) : local.Flag is null ? "initial." + local.Access : "default";
            source.Line($"{local.Property.Type} {local.Name} = {start};");
            if (local.Flag is { } flag)
            {
                source.Line($"var {flag} = false;");
            }
        }
    }

    private void EmitMembers()
    {
        // a lone surrogate is in no JSON that can be read
        foreach (var local in _locals.Values.Where(local => Utf8Texts.CanWrite(local.Property.WireName)))
        {
            source.Block($"if (reader.IsNamed({texts.Write(local.Property.WireName)}))", () =>
            {
                source.Line($"{local.Name} = {ReadExpressions.Write(local.Property.Value)};");
                if (local.Flag is { } flag)
                {
                    source.Line($"{flag} = true;");
                }

                source.Line("continue;");
            });
            source.Line();
        }

        source.Line("reader.Skip();");
    }

    private void EmitResult()
    {
        if (_locals.Values.Any(local => local.Flag is not null))
        {
            source.Line($"var initial = {Blank()};");
        }

        var members = creation.Initializers.Select(member => _locals[member.Name])
            .Select(local => $"{local.Access} = {(local.Flag is { } flag ? $"{flag} ? {local.Name} : initial.{local.Access}" : local.Name)}");
        source.Line($"return {Creation(members)};");
    }

    // A value with nothing but what it must have, to ask for the rest.
    private string Blank() => Creation(creation.Initializers.Where(member => member.IsRequired).Select(member => Identifiers.Escape(member.Name) + " = default"));

    private string Creation(IEnumerable<string> initializers)
    {
        var arguments = string.Join(", ", creation.Arguments.Select(member => _locals[member.Name].Name));
        var members = string.Join(", ", initializers);
        return $"new {TypeText.Write(model.Type)}({arguments}){(members.Length == 0 ? "" : $" {{ {members} }}")}";
    }

    private sealed record Local(AssignedMember Member, PropertyModel Property, string Name, string? Flag)
    {
        public string Access => Identifiers.Escape(Property.Name);
    }
}
