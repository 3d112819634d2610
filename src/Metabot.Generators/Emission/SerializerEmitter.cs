using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// A method for every type that is written as an object or as an enum's name.
internal static class SerializerEmitter
{
    public static void Emit(SourceWriter source, ContractModel contract)
    {
        foreach (var model in contract.Nested.Prepend(contract.Params))
        {
            source.Line();
            var accessibility = model == contract.Params ? "internal" : "private";
            EmitMethod(source, accessibility, model.MethodName, model.TypeName, () => EmitObject(source, model, contract.Language));
        }

        foreach (var model in contract.Enums)
        {
            source.Line();
            EmitMethod(source, "private", model.MethodName, model.TypeName, () => EmitNames(source, model));
        }

        if (!contract.Language.Utf8Literals)
        {
            Utf8Names.EmitFields(source, contract);
        }
    }

    private static void EmitMethod(SourceWriter source, string accessibility, string name, string type, Action body) =>
        source.Block($"{accessibility} static void {name}(global::Metabot.Json.JobJsonWriter writer, {type} value)", body);

    private static void EmitObject(SourceWriter source, ObjectModel model, LanguageModel language)
    {
        var values = new ValueEmitter(source, new LocalNames());
        source.Line("writer.WriteStartObject();");
        foreach (var property in model.Properties)
        {
            EmitProperty(source, values, property, language);
        }

        source.Line("writer.WriteEndObject();");
    }

    private static void EmitProperty(SourceWriter source, ValueEmitter values, PropertyModel property, LanguageModel language)
    {
        var access = "value." + property.Access;
        var writeName = $"writer.WriteName({Utf8Names.Expression(property.WireName, language)});";
        switch (property.Ignore)
        {
            case IgnoreCondition.WhenNull when property.Value.CanBeNull:
                values.EmitIfPresent(property.Value, access, property.LocalName, local =>
                {
                    source.Line(writeName);
                    values.EmitPresent(property.Value, local);
                });
                break;
            case IgnoreCondition.WhenDefault:
                source.Block($"if (!global::System.Collections.Generic.EqualityComparer<{property.TypeName}>.Default.Equals({access}, default({property.TypeName})))", () =>
                {
                    source.Line(writeName);
                    values.Emit(property.Value, access, property.LocalName);
                });
                break;
            default:
                source.Line(writeName);
                values.Emit(property.Value, access, property.LocalName);
                break;
        }
    }

    private static void EmitNames(SourceWriter source, EnumModel model) => source.Block("switch (value)", () =>
    {
        foreach (var member in model.Members)
        {
            source.Line($"case {model.TypeName}.{member.Access}: writer.WriteString({CSharpText.Quote(member.WireName)}); break;");
        }

        // A combination of flags is written by its names, a number without a name as it is.
        var number = $"writer.WriteNumber({model.NumberCast}value);";
        source.Line(model.IsFlags
            ? $"default: var names = value.ToString(); if (char.IsLetter(names[0]) || names[0] == '_') {{ writer.WriteString(names); }} else {{ {number} }} break;"
            : $"default: {number} break;");
    });
}
