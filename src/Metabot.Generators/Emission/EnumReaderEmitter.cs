using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// Methods that read an enum from its names, or from its number.
internal static class EnumReaderEmitter
{
    public static void Emit(SourceWriter source, EnumModel model)
    {
        source.Block($"private static {model.TypeName} {model.ReadMethod}({ReadExpressions.Reader} reader)", () => source.Line(
            $"return reader.IsNumber ? ({model.TypeName})reader.Read{ReadMethods.Name(model.Underlying)}() : {model.ParseMethod}(reader.ReadString());"));
        source.Line();
        source.Block($"private static {model.TypeName} {model.ParseMethod}(string text)", () =>
        {
            if (model.IsFlags)
            {
                EmitFlags(source, model);
            }
            else
            {
                EmitSwitch(source, model, "text", member => $"return {member};", Number(model, "return "));
            }
        });
    }

    private static void EmitFlags(SourceWriter source, EnumModel model)
    {
        source.Line($"{model.TypeName} value = 0;");
        source.Block("foreach (var name in text.Split(','))", () => EmitSwitch(source, model, "name.Trim()", member => $"value |= {member}; break;", Number(model, "value |= ") + " break;"));
        source.Line();
        source.Line("return value;");
    }

    private static void EmitSwitch(SourceWriter source, EnumModel model, string text, Func<string, string> found, string other) => source.Block($"switch ({text})", () =>
    {
        foreach (var member in model.Members.GroupBy(member => member.WireName).Select(same => same.First()))
        {
            source.Line($"case {CSharpText.Quote(member.WireName)}: {found(member.Access)}");
        }

        source.Line($"default: {other}");
    });

    private static string Number(EnumModel model, string verb) =>
        $"{verb}({model.TypeName}){model.Underlying}.Parse({(model.IsFlags ? "name" : "text")}, global::System.Globalization.CultureInfo.InvariantCulture);";
}
