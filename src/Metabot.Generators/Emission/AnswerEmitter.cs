using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// What reads an endpoint's answer, in a class of its own: its types have other methods than those of the parameters.
internal static class AnswerEmitter
{
    public const string ClassName = "Answer";

    public static void Emit(SourceWriter source, AnswerModel answer, LanguageModel language) => source.Block($"internal static class {ClassName}", () =>
    {
        var texts = new Utf8Texts(language);
        source.Block($"internal static bool TryRead(global::System.ReadOnlySpan<byte> utf8Json, out {answer.Type} answer)", () =>
            source.Line("return global::Metabot.Json.JobJsonReader.TryRead(utf8Json, Read, out answer);"));
        source.Line();
        source.Block($"private static {answer.Type} Read({ReadExpressions.Reader} reader)", () => source.Line($"return {ReadExpressions.Write(answer.Value)};"));
        ReaderEmitter.EmitMethods(source, answer.Objects, answer.Enums, texts);
        SerializerEmitter.EmitConverters(source, answer.Converters);
        texts.EmitFields(source);
    });
}
