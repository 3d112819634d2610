using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// The statements that write one value. What stands before it is JSON that is the same for every value, mostly its name.
internal sealed class ValueEmitter(SourceWriter source, LocalNames names, Utf8Texts texts)
{
    // Name is what a local that holds the value would be called.
    public void Emit(ValueModel value, string expression, string name, string before = "")
    {
        if (!value.CanBeNull || value.TakesNull)
        {
            EmitPresent(value, expression, before);
            return;
        }

        EmitIfPresent(value, expression, name, local => EmitPresent(value, local, before));
        source.Block("else", () => EmitLiteral(before + "null,"));
    }

    public void EmitIfPresent(ValueModel value, string expression, string name, Action<string> body)
    {
        var local = names.New(name);
        source.Block($"if ({expression} is {value.Type} {local})", () => body(local));
    }

    public void EmitLiteral(string json)
    {
        if (json.Length > 0)
        {
            source.Line($"writer.WriteLiteral({texts.Write(json)});");
        }
    }

    public void EmitPresent(ValueModel value, string expression, string before)
    {
        switch (value)
        {
            case ScalarValue { Writer: { TakesBefore: true } writer }:
                source.Line($"writer.{writer.Method}({Argument(before)}{ScalarText.Adapt(writer.Text, expression)});");
                break;
            case EnumValue { Names: null } number:
                source.Line($"writer.{number.Underlying.Writer.Method}({Argument(before)}{ScalarText.Widen(number, expression)});");
                break;
            case SequenceValue sequence:
                EmitSequence(sequence, expression, before);
                break;
            case MapValue map:
                EmitMap(map, expression, before);
                break;
            case OptionValue option:
                EmitOption(option, expression, before);
                break;
            default:
                EmitLiteral(before);
                source.Line(Call(value, expression));
                break;
        }
    }

    // What is enumerated.
    public static string FormatSource(ValueModel value, string expression) => value switch
    {
        SequenceValue { Form: SequenceForm.Memory } => expression + ".Span",
        SequenceValue { Through: { } through } => $"({TypeText.Write(through)}){expression}",
        MapValue { Through: { } through } => $"({TypeText.Write(through)}){expression}",
        _ => expression,
    };

    private static string Call(ValueModel value, string expression) => value switch
    {
        ScalarValue { Writer: var writer } => $"writer.{writer.Method}({ScalarText.Adapt(writer.Text, expression)});",
        EnumValue named => $"writer.WriteEnum(NameOf{named.Names}({expression}), {ScalarText.Widen(named, expression)});",
        ConvertedValue converted => $"writer.WriteConverted({converted.Field}, {expression});",
        ObjectValue { Method: var method } => $"{method}(writer, {expression});",
        _ => throw new InvalidOperationException($"nothing writes a {value.GetType().Name}"),
    };

    // The writer's methods that take what stands before the value, too.
    private string Argument(string before) => before.Length == 0 ? "" : texts.Write(before) + ", ";

    public void EmitEntries(ValueModel element, ValueModel key, string expression)
    {
        var pair = names.New("pair");
        source.Block($"foreach (var {pair} in {expression})", () =>
        {
            source.Line(NameEntry(key, pair + ".Key"));
            Emit(element, $"{pair}.Value", "element");
        });
    }

    private static string NameEntry(ValueModel key, string expression) => key switch
    {
        EnumValue named => $"writer.WriteEnumName(NameOf{named.Names}({expression}), {ScalarText.Widen(named, expression)});",
        ScalarValue scalar => $"writer.WriteName({ScalarText.Adapt(scalar.Scalar.KeyText, expression)});",
        _ => throw new InvalidOperationException($"nothing names a {key.GetType().Name}"),
    };

    private void EmitOption(OptionValue value, string expression, string before)
    {
        if (!value.IsValueType)
        {
            Emit(value.Element, expression + ".Value", "some", before);
            return;
        }

        var option = names.New("option");
        source.Line($"var {option} = {expression};");
        source.Block($"if ({option}.IsSome)", () => Emit(value.Element, option + ".Value", "some", before));
        source.Block("else", () => EmitLiteral(before + "null,"));
    }

    private void EmitSequence(SequenceValue value, string expression, string before)
    {
        if (value.Form == SequenceForm.ImmutableArray)
        {
            EmitDefaultCheck(expression);
        }

        source.Line($"writer.WriteStartArray({Only(before)});");
        EmitItems(value, expression);
        source.Line("writer.WriteEndArray();");
    }

    private void EmitDefaultCheck(string expression) => source.Block($"if ({expression}.IsDefault)", () => source.Line(
        "throw new global::Metabot.MetabotSerializationException(\"a default ImmutableArray cannot be written as JSON; use ImmutableArray<T>.Empty\");"));

    // Over an interface foreach would make an enumerator on the heap.
    private void EmitItems(SequenceValue value, string expression)
    {
        var item = names.New("item");
        if (value.Form != SequenceForm.Indexed)
        {
            source.Block($"foreach (var {item} in {FormatSource(value, expression)})", () => Emit(value.Element, item, "element"));
            return;
        }

        var index = names.New("i");
        source.Block($"for (var {index} = 0; {index} < {expression}.Count; {index}++)", () =>
        {
            source.Line($"var {item} = {expression}[{index}];");
            Emit(value.Element, item, "element");
        });
    }

    private void EmitMap(MapValue value, string expression, string before)
    {
        source.Line($"writer.WriteStartObject({Only(before)});");
        EmitEntries(value.Element, value.Key, FormatSource(value, expression));
        source.Line("writer.WriteEndObject();");
    }

    private string Only(string before) => before.Length == 0 ? "" : texts.Write(before);
}
