using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// The serializer: a method for every type that needs one of its own.
internal static class SerializerEmitter
{
    // What a JsonObject holds.
    private static readonly ScalarValue Text = new("string", ScalarTable.String, ScalarTable.String.Writer);
    private static readonly ScalarValue JsonNode = new("global::System.Text.Json.Nodes.JsonNode", ScalarTable.JsonNode, ScalarTable.JsonNode.Writer);

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
            source.Line($"private static readonly {model.TypeName} {model.FieldName} = new {model.TypeName}();");
        }
    }

    private static void EmitMethod(SourceWriter source, string accessibility, ObjectModel model, Utf8Texts texts) => source.Block(
        $"{accessibility} static void {model.MethodName}(global::Metabot.Json.JobJsonWriter writer, {model.TypeName} value)",
        () => EmitObject(source, model, texts));

    private static void EmitObject(SourceWriter source, ObjectModel model, Utf8Texts texts)
    {
        var values = new ValueEmitter(source, new LocalNames("writer", "value"), texts);
        source.Line("writer.WriteStartObject();");
        if (model.Discriminator is { } discriminator)
        {
            var before = EmitName(source, discriminator.WireName);
            source.Line($"writer.{(discriminator.IsNumber ? "WriteNumber" : "WriteString")}({(before.Length == 0 ? "" : texts.Write(before) + ", ")}{discriminator.Value});");
        }

        foreach (var property in model.Properties)
        {
            EmitProperty(source, values, property);
        }

        if (model.Extension is { } extension)
        {
            EmitExtension(values, extension);
        }

        source.Line("writer.WriteEndObject();");
    }

    // The entries stand among the properties themselves.
    private static void EmitExtension(ValueEmitter values, PropertyModel extension) =>
        values.EmitIfPresent(extension.Value, extension.Read("value"), extension.LocalName, local =>
            values.EmitEntries(extension.Value.Held ?? JsonNode, (extension.Value as MapValue)?.Key ?? Text, ValueEmitter.FormatSource(extension.Value, local)));

    private static void EmitProperty(SourceWriter source, ValueEmitter values, PropertyModel property)
    {
        var access = property.Read("value");
        switch (property.Ignore)
        {
            case IgnoreCondition.WhenNull when property.Value.CanBeNull:
                values.EmitIfPresent(property.Value, access, property.LocalName, local => values.EmitPresent(property.Value, local, EmitName(source, property.WireName)));
                break;
            case IgnoreCondition.WhenDefault:
                source.Block(
                    $"if (!global::System.Collections.Generic.EqualityComparer<{property.TypeName}>.Default.Equals({access}, default({property.TypeName})))",
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
