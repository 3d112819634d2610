using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// A method that writes a value as the type that it is at run time.
internal static class UnionEmitter
{
    public static void Emit(SourceWriter source, UnionModel model) =>
        source.Block($"private static void {model.MethodName}(global::Metabot.Json.JobJsonWriter writer, {model.Type} value)", () =>
        {
            source.Line("var type = value.GetType();");
            var keyword = "if";
            foreach (var each in model.Cases)
            {
                source.Block($"{keyword} (type == typeof({each.Type}))", () => source.Line($"{each.MethodName}(writer, ({each.Type})value);"));
                keyword = "else if";
            }

            source.Block("else", () => source.Line(model.Fallback is { } fallback
                ? $"{fallback}(writer, value);"
                : "throw new global::Metabot.MetabotSerializationException(type + \" cannot be written as JSON: no [JsonDerivedType] names it\");"));
        });
}
