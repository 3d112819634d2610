using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// The statements that write one value.
internal sealed class ValueEmitter(SourceWriter source, LocalNames names)
{
    // Name is what a local that holds the value would be called.
    public void Emit(ValueModel value, string expression, string name)
    {
        // The writer's own methods for scalars of a reference type write null themselves.
        if (!value.CanBeNull || IsReferenceScalar(value))
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
                source.Line($"writer.{value.Method}({value.Cast}{expression});");
                break;
            case ValueKind.Sequence:
                EmitSequence(value, expression);
                break;
            case ValueKind.Dictionary:
                EmitDictionary(value, expression);
                break;
            default:
                source.Line($"{value.Method}(writer, {expression});");
                break;
        }
    }

    private static bool IsReferenceScalar(ValueModel value) =>
        value.Kind == ValueKind.Scalar && value.TypeName is "string" or "global::System.Uri" or "byte[]";

    private void EmitSequence(ValueModel value, string expression)
    {
        var item = names.New("item");
        source.Line("writer.WriteStartArray();");
        source.Block($"foreach (var {item} in {expression})", () => Emit(value.Element!, item, "element"));
        source.Line("writer.WriteEndArray();");
    }

    private void EmitDictionary(ValueModel value, string expression)
    {
        var pair = names.New("pair");
        var key = value.Key switch
        {
            KeyKind.Text => $"{pair}.Key",
            KeyKind.InvariantFormattable => $"((global::System.IFormattable){pair}.Key).ToString(null, global::System.Globalization.CultureInfo.InvariantCulture)",
            _ => $"{pair}.Key.ToString()",
        };
        source.Line("writer.WriteStartObject();");
        source.Block($"foreach (var {pair} in {expression})", () =>
        {
            source.Line($"writer.WriteName({key});");
            Emit(value.Element!, $"{pair}.Value", "element");
        });
        source.Line("writer.WriteEndObject();");
    }
}
