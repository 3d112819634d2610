namespace Metabot.Generators.Contracts;

// What an endpoint answers, and the types that it leads to.
internal sealed record AnswerModel(
    ValueModel Value, EquatableArray<ObjectModel> Objects, EquatableArray<EnumModel> Enums, EquatableArray<ConverterModel> Converters)
{
    // Of an endpoint that does not say.
    public static AnswerModel AnyJson { get; } = new(
        new ScalarValue(NamedType.Create(ScalarTable.JsonElement.Type), ScalarTable.JsonElement, ScalarTable.JsonElement.Writer) { IsValueType = true }, default, default, default);

    // Whether other assemblies can see the type.
    public bool IsPublic { get; init; } = true;

    public TypeReference Type => Value.FullType;
}
