using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// A method that gives an enum value's name on the wire, null for a value without one.
internal static class EnumEmitter
{
    public static void Emit(SourceWriter source, EnumModel model, LanguageModel language)
    {
        var nullable = language.NullableAnnotations ? "?" : "";
        source.Block($"private static string{nullable} {model.NameMethod}({model.Type} value)", () =>
        {
            if (model.IsFlags)
            {
                EmitFlags(source, model);
            }
            else
            {
                EmitSwitch(source, model);
            }
        });
    }

    private static void EmitSwitch(SourceWriter source, EnumModel model) => source.Block("switch (value)", () =>
    {
        foreach (var member in model.Members)
        {
            source.Line($"case {ConstantText.Write(member.Value)}: return {CSharpText.Quote(member.WireName)};");
        }

        source.Line("default: return null;");
    });

    private static void EmitFlags(SourceWriter source, EnumModel model)
    {
        if (model.Members.FirstOrDefault(member => member.IsZero) is { } zero)
        {
            source.Block("if (value == 0)", () => source.Line($"return {CSharpText.Quote(zero.WireName)};"));
            source.Line();
        }

        source.Line("var names = new global::System.Collections.Generic.List<string>();");
        foreach (var member in model.Members.Where(member => !member.IsZero))
        {
            var flag = ConstantText.Write(member.Value);
            source.Block($"if ((value & {flag}) == {flag})", () =>
            {
                source.Line($"names.Add({CSharpText.Quote(member.WireName)});");
                source.Line($"value &= ~{flag};");
            });
        }

        source.Line();
        source.Line("return names.Count > 0 && value == 0 ? string.Join(\", \", names) : null;");
    }
}
