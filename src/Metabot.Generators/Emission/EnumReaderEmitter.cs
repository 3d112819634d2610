using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// Methods that read an enum from its names, or from its number.
internal static class EnumReaderEmitter
{
    public static void Emit(SourceWriter source, EnumModel model)
    {
        source.Block($"private static {model.Type} {model.ReadMethod}({ReadExpressions.Reader} reader)", () => source.Line(
            $"return reader.IsNumber ? ({model.Type})reader.{model.Underlying.Reader}() : {model.ParseMethod}(reader.ReadString());"));
        source.Line();
        source.Block($"private static {model.Type} {model.ParseMethod}(string text)", () => EmitParse(source, model));
    }

    // As System.Text.Json reads them: several names with commas between them also where the enum has no [Flags].
    private static void EmitParse(SourceWriter source, EnumModel model)
    {
        foreach (var member in model.Members.Where(member => member.WireName.Contains(',')))
        {
            source.Block($"if (text == {CSharpText.Quote(member.WireName)})", () => source.Line($"return {ConstantText.Write(member.Value)};"));
        }

        source.Line($"{model.Type} value = 0;");
        source.Block("foreach (var name in global::Metabot.Json.JobJsonReader.SplitNames(text))", () => source.Block("switch (name)", () =>
        {
            foreach (var member in model.Members.GroupBy(member => member.WireName).Select(same => same.First()))
            {
                source.Line($"case {CSharpText.Quote(member.WireName)}: value |= {ConstantText.Write(member.Value)}; break;");
            }

            source.Line("default:");
            source.Indented(() => EmitOther(source, model));
        }));
        source.Line();
        source.Line("return value;");
    }

    // A name in another case, or the number of a value without a name.
    private static void EmitOther(SourceWriter source, EnumModel model)
    {
        foreach (var member in model.Members.Where(member => !member.IsNameGiven))
        {
            source.Line($"if (string.Equals(name, {CSharpText.Quote(member.WireName)}, global::System.StringComparison.OrdinalIgnoreCase)) {{ value |= {ConstantText.Write(member.Value)}; break; }}");
        }

        source.Line($"value |= ({model.Type})global::{model.Underlying.Type}.Parse(name, global::System.Globalization.CultureInfo.InvariantCulture);");
        source.Line("break;");
    }
}
