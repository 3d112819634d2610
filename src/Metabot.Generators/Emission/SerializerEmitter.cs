using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// The serializer: a method for every type that needs one of its own.
internal static class SerializerEmitter
{
    // Of a type that has more, a method writes so many: into larger ones the JIT compiler does not inline the stores of all names.
    private const int MembersOfPart = 24;

    // What a JsonObject holds.
    private static readonly ScalarValue Text = new(new BuiltInType(BuiltIn.String), ScalarTable.String, ScalarTable.String.Writer);
    private static readonly ScalarValue JsonNode = new(NamedType.Create(ScalarTable.JsonNode.Type), ScalarTable.JsonNode, ScalarTable.JsonNode.Writer);

    public static void Emit(SourceWriter source, ContractModel contract, Utf8Texts texts)
    {
        foreach (var model in contract.Nested.Prepend(contract.Params))
        {
            source.Line();
            var accessibility = model == contract.Params ? "internal" : "private";
            EmitMethod(source, accessibility, model, texts);
        }

        foreach (var model in contract.Unions)
        {
            source.Line();
            UnionEmitter.Emit(source, model);
        }

        foreach (var model in contract.Enums)
        {
            source.Line();
            EnumEmitter.Emit(source, model, contract.Language);
        }

        EmitConverters(source, contract.Converters);
    }

    public static void EmitConverters(SourceWriter source, IEnumerable<ConverterModel> converters)
    {
        foreach (var model in converters)
        {
            source.Line();
            source.Line($"private static readonly {model.Type} {model.FieldName} = new {model.Type}();");
        }
    }

    private static void EmitMethod(SourceWriter source, string accessibility, ObjectModel model, Utf8Texts texts)
    {
        var parts = SplitMembers(model);
        source.Block($"{accessibility} static void {Signature(model, model.MethodName)}", () => EmitObject(source, model, parts, texts));
        for (var i = 1; i < parts.Count; i++)
        {
            var part = parts[i];
            source.Line();
            source.Block($"private static void {Signature(model, NamePart(model, i))}", () => EmitMembers(source, CreateEmitter(source, texts), part));
        }
    }

    private static string Signature(ObjectModel model, string method) => $"{method}(global::Metabot.Json.JobJsonWriter writer, {TypeText.Write(model.Type)} value)";

    private static string NamePart(ObjectModel model, int part) => $"Part{part + 1}Of{model.MethodName}";

    private static List<IReadOnlyList<PropertyModel>> SplitMembers(ObjectModel model)
    {
        var parts = new List<IReadOnlyList<PropertyModel>>();
        var members = model.Properties.ToList();
        for (var first = 0; first == 0 || first < members.Count; first += MembersOfPart)
        {
            parts.Add(members.GetRange(first, Math.Min(MembersOfPart, members.Count - first)));
        }

        return parts;
    }

    private static ValueEmitter CreateEmitter(SourceWriter source, Utf8Texts texts) => new(source, new LocalNames("writer", "value"), texts);

    private static void EmitObject(SourceWriter source, ObjectModel model, List<IReadOnlyList<PropertyModel>> parts, Utf8Texts texts)
    {
        var values = CreateEmitter(source, texts);
        source.Line("writer.WriteStartObject();");
        if (model.Discriminator is { } discriminator)
        {
            var before = EmitName(source, discriminator.WireName);
            source.Line($"writer.{(discriminator.IsNumber ? "WriteNumber" : "WriteString")}({(before.Length == 0 ? "" : texts.Write(before) + ", ")}{ConstantText.Write(discriminator.Value)});");
        }

        EmitMembers(source, values, parts[0]);
        for (var i = 1; i < parts.Count; i++)
        {
            source.Line($"{NamePart(model, i)}(writer, value);");
        }

        if (model.Extension is { } extension)
        {
            EmitExtension(values, extension);
        }

        source.Line("writer.WriteEndObject();");
    }

    private static void EmitMembers(SourceWriter source, ValueEmitter values, IReadOnlyList<PropertyModel> members)
    {
        foreach (var member in members)
        {
            EmitProperty(source, values, member);
        }
    }

    // The entries stand among the properties themselves.
    private static void EmitExtension(ValueEmitter values, PropertyModel extension) =>
        values.EmitIfPresent(extension.Value, Access(extension), extension.LocalName, local =>
            values.EmitEntries(extension.Value.Held ?? JsonNode, (extension.Value as MapValue)?.Key ?? Text, ValueEmitter.FormatSource(extension.Value, local)));

    private static string Access(PropertyModel property) =>
        (property.Owner is { } owner ? $"(({TypeText.Write(owner)})value)." : "value.") + Identifiers.Escape(property.Name);

    private static void EmitProperty(SourceWriter source, ValueEmitter values, PropertyModel property)
    {
        var access = Access(property);
        switch (property.Ignore)
        {
            case IgnoreCondition.WhenNull when property.Value.CanBeNull:
                values.EmitIfPresent(property.Value, access, property.LocalName, local => values.EmitPresent(property.Value, local, EmitName(source, property.WireName)));
                break;
            case IgnoreCondition.WhenDefault:
                source.Block(
                    $"if (!global::System.Collections.Generic.EqualityComparer<{property.Type}>.Default.Equals({access}, default({property.Type})))",
                    () => values.Emit(property.Value, access, property.LocalName, EmitName(source, property.WireName)));
                break;
            default:
                values.Emit(property.Value, access, property.LocalName, EmitName(source, property.WireName));
                break;
        }
    }

    // What stands before the value; nothing where its name has to be escaped when running, which is done here.
    private static string EmitName(SourceWriter source, string wireName)
    {
        if (JsonNames.IsPlain(wireName))
        {
            return JsonNames.Before(wireName);
        }

        source.Line($"writer.WriteName({CSharpText.Quote(wireName)});");
        return "";
    }
}
