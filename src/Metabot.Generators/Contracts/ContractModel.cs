namespace Metabot.Generators.Contracts;

// Everything the emitter needs and nothing of Roslyn.
internal sealed record ContractModel(
    NamespaceName? Namespace,
    EquatableArray<TypeHeader> Containers,
    TypeHeader Header,
    TypeReference Type,
    string SchedulingClass,
    bool IsPublic,
    bool IsPartial,
    bool IsValueType,
    TargetModel Target,
    DefaultsModel Defaults,
    ObjectModel Params,
    EquatableArray<ObjectModel> Nested,
    EquatableArray<EnumModel> Enums,
    EquatableArray<UnionModel> Unions,
    EquatableArray<ConverterModel> Converters,
    FactoryModel? Factory,
    LanguageModel Language,
    string? Documentation)
{
    // What an endpoint answers; null for a job.
    public AnswerModel? Answer { get; init; }

    public bool IsReadable => WhyNoReader is null;

    // Why no reader is emitted, a sentence for users; null where one is.
    public string? WhyNoReader { get; init; }
}

// What a partial declaration repeats.
internal sealed record TypeHeader(TypeForm Form, string Name);

internal enum TypeForm
{
    Class,
    Struct,
    Interface,
    Record,
    RecordStruct,
}

internal sealed record TargetModel(TargetKind Kind, long? Id, string? Code)
{
    public TargetKey Key => Kind == TargetKind.Endpoint ? TargetKey.Alias : new(Kind, Code is null ? TargetForm.Id : TargetForm.Code);
}

internal sealed record DefaultsModel(
    string? Condition, int RunAfterSeconds, int RepeatEverySeconds, string? AddTags, string? RemoveTags, bool LeadRequired);

// What the consumer's compiler understands.
internal sealed record LanguageModel(bool Utf8Literals, bool NullableAnnotations, bool NotNullWhen);
