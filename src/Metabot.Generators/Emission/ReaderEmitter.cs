using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// Reading: the reader itself and a method for every type that needs one of its own.
internal static class ReaderEmitter
{
    public static void Emit(SourceWriter source, ContractModel contract, Utf8Texts texts)
    {
        source.Line();
        EmitReader(source, contract, contract.IsPartial ? "internal" : "public", "global::Metabot.Json.JobJsonReader.TryRead(utf8Json, Read, out value)");
        EmitMethods(source, contract.Nested.Prepend(contract.Params), contract.Enums, texts);
    }

    public static void EmitMethods(SourceWriter source, IEnumerable<ObjectModel> objects, IEnumerable<EnumModel> enums, Utf8Texts texts)
    {
        foreach (var model in objects)
        {
            source.Line();
            new ObjectReaderEmitter(source, model, model.Creation!, texts).Emit();
        }

        foreach (var model in enums)
        {
            source.Line();
            EnumReaderEmitter.Emit(source, model);
        }
    }

    public static void EmitReader(SourceWriter source, ContractModel contract, string accessibility, string body)
    {
        var attribute = contract.Language.NotNullWhen && !contract.IsValueType ? "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] " : "";
        var nullable = contract.Language.NullableAnnotations && !contract.IsValueType ? "?" : "";
        if (accessibility == "public")
        {
            source.Line("/// <summary>Reads the parameters back from the JSON that they are sent as. Never throws, whatever the JSON holds.</summary>");
            source.Line("/// <param name=\"utf8Json\">One JSON object as UTF-8 bytes, not as text. Properties it does not know are passed over; those left out keep their defaults.</param>");
            source.Line("/// <param name=\"value\">The parameters, or the type's default where the JSON does not fit.</param>");
            source.Line("/// <returns>Whether the JSON fits.</returns>");
        }

        source.Block(
            $"{accessibility} static bool {ReaderName.Value}(global::System.ReadOnlySpan<byte> utf8Json, {attribute}out {contract.Type}{nullable} value)",
            () => source.Line($"return {body};"));
    }
}
