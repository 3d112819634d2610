using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// The serializer: a method for every type that needs one of its own.
internal static class SerializerEmitter
{
    // What a JsonObject holds.
    private static readonly ValueModel Text = new(ValueKind.Scalar, "string") { Method = "WriteName" };
    private static readonly ValueModel JsonNode = new(ValueKind.Scalar, "global::System.Text.Json.Nodes.JsonNode") { Method = "WriteJson" };

    public static void Emit(SourceWriter source, ContractModel contract)
    {
        foreach (var model in contract.Nested.Prepend(contract.Params))
        {
            source.Line();
            var accessibility = model == contract.Params ? "internal" : "private";
            EmitMethod(source, accessibility, model, contract.Language);
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
        if (!contract.Language.Utf8Literals)
        {
            Utf8Names.EmitFields(source, contract);
        }
    }

    public static void EmitConverters(SourceWriter source, IEnumerable<ConverterModel> converters)
    {
        foreach (var model in converters)
        {
            source.Line();
            source.Line($"private static readonly {model.TypeName} {model.FieldName} = new {model.TypeName}();");
        }
    }

    private static void EmitMethod(SourceWriter source, string accessibility, ObjectModel model, LanguageModel language) => source.Block(
        $"{accessibility} static void {model.MethodName}(global::Metabot.Json.JobJsonWriter writer, {model.TypeName} value)",
        () => EmitObject(source, model, language));

    private static void EmitObject(SourceWriter source, ObjectModel model, LanguageModel language)
    {
        var values = new ValueEmitter(source, new LocalNames("writer", "value"));
        source.Line("writer.WriteStartObject();");
        if (model.Discriminator is { } discriminator)
        {
            source.Line($"writer.WriteName({Utf8Names.Expression(discriminator.WireName, language)});");
            source.Line($"writer.{(discriminator.IsNumber ? "WriteNumber" : "WriteString")}({discriminator.Value});");
        }

        foreach (var property in model.Properties)
        {
            EmitProperty(source, values, property, language);
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
            values.EmitEntries(extension.Value.Element ?? JsonNode, extension.Value.Key ?? Text, extension.Value.Prefix + local));

    private static void EmitProperty(SourceWriter source, ValueEmitter values, PropertyModel property, LanguageModel language)
    {
        var access = property.Read("value");
        var name = Utf8Names.Expression(property.WireName, language);
        switch (property.Ignore)
        {
            case IgnoreCondition.WhenNull when property.Value.CanBeNull:
                values.EmitIfPresent(property.Value, access, property.LocalName, local =>
                {
                    source.Line($"writer.WriteName({name});");
                    values.EmitPresent(property.Value, local);
                });
                break;
            case IgnoreCondition.WhenDefault:
                source.Block($"if (!global::System.Collections.Generic.EqualityComparer<{property.TypeName}>.Default.Equals({access}, default({property.TypeName})))", () =>
                {
                    source.Line($"writer.WriteName({name});");
                    values.Emit(property.Value, access, property.LocalName);
                });
                break;
            default:
                source.Line($"writer.WriteName({name});");
                values.Emit(property.Value, access, property.LocalName);
                break;
        }
    }
}
