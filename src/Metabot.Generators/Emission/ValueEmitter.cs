using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// The statements that write one value.
internal sealed class ValueEmitter(SourceWriter source, LocalNames names)
{
    // Name is what a local that holds the value would be called.
    public void Emit(ValueModel value, string expression, string name)
    {
        if (!value.CanBeNull || value.TakesNull)
        {
            EmitPresent(value, expression);
            return;
        }

        EmitIfPresent(value, expression, name, local => EmitPresent(value, local));
        source.Block("else", () => source.Line("writer.WriteNull();"));
    }

    public void EmitIfPresent(ValueModel value, string expression, string name, Action<string> body)
    {
        var local = names.New(name);
        source.Block($"if ({expression} is {value.TypeName} {local})", () => body(local));
    }

    public void EmitPresent(ValueModel value, string expression)
    {
        switch (value.Kind)
        {
            case ValueKind.Scalar:
                source.Line($"writer.{value.Method}({Adapted(value, expression)});");
                break;
            case ValueKind.NamedEnum:
                source.Line($"writer.WriteEnum(NameOf{value.Method}({expression}), {Adapted(value, expression)});");
                break;
            case ValueKind.Converted:
                source.Line($"writer.WriteConverted({value.Method}, {expression});");
                break;
            case ValueKind.Sequence:
                EmitSequence(value, expression);
                break;
            case ValueKind.ImmutableArray:
                EmitDefaultCheck(expression);
                EmitSequence(value, expression);
                break;
            case ValueKind.Dictionary:
                EmitDictionary(value, expression);
                break;
            case ValueKind.Option:
                Emit(value.Element!, expression + ".Value", "some");
                break;
            case ValueKind.ValueOption:
                EmitValueOption(value, expression);
                break;
            default:
                source.Line($"{value.Method}(writer, {expression});");
                break;
        }
    }

    public void EmitEntries(ValueModel element, ValueModel key, string expression)
    {
        var pair = names.New("pair");
        source.Block($"foreach (var {pair} in {expression})", () =>
        {
            source.Line(key.Kind == ValueKind.NamedEnum
                ? $"writer.WriteEnumName(NameOf{key.Method}({pair}.Key), {Adapted(key, pair + ".Key")});"
                : $"writer.{key.Method}({Adapted(key, pair + ".Key")});");
            Emit(element, $"{pair}.Value", "element");
        });
    }

    private static string Adapted(ValueModel value, string expression) => value.Prefix + expression + value.Suffix;

    private void EmitValueOption(ValueModel value, string expression)
    {
        var option = names.New("option");
        source.Line($"var {option} = {expression};");
        source.Block($"if ({option}.IsSome)", () => Emit(value.Element!, option + ".Value", "some"));
        source.Block("else", () => source.Line("writer.WriteNull();"));
    }

    private void EmitDefaultCheck(string expression) => source.Block($"if ({expression}.IsDefault)", () => source.Line(
        "throw new global::Metabot.MetabotSerializationException(\"a default ImmutableArray cannot be written as JSON; use ImmutableArray<T>.Empty\");"));

    private void EmitSequence(ValueModel value, string expression)
    {
        var item = names.New("item");
        source.Line("writer.WriteStartArray();");
        source.Block($"foreach (var {item} in {Adapted(value, expression)})", () => Emit(value.Element!, item, "element"));
        source.Line("writer.WriteEndArray();");
    }

    private void EmitDictionary(ValueModel value, string expression)
    {
        source.Line("writer.WriteStartObject();");
        EmitEntries(value.Element!, value.Key!, Adapted(value, expression));
        source.Line("writer.WriteEndObject();");
    }
}
