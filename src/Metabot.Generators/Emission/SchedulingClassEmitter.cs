using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// The static class beside the contract: its description, the typed calls and the serializer.
internal static class SchedulingClassEmitter
{
    public static void Emit(SourceWriter source, ContractModel contract)
    {
        source.Line($"/// <summary>Typed calls that {CallText.Verb(contract)} {TargetText.Xml(contract.Target)}.</summary>");
        if (!contract.IsPartial)
        {
            PartialTypeEmitter.EmitWhyNoReader(source, contract);
        }

        source.Block($"{(contract.IsPublic ? "public" : "internal")} static class {contract.SchedulingClass}", () =>
        {
            if (contract.Answer is null)
            {
                source.Line("internal static readonly global::Metabot.JobContract Contract = " + DescriptionText.Write(contract) + ";");
            }

            if (contract.Factory is { } factory)
            {
                source.Line();
                NamedCallEmitter.Emit(source, contract, factory);
            }

            if (!contract.IsPartial)
            {
                source.Line();
                EmitOverload(source, contract);
            }

            var texts = new Utf8Texts(contract.Language);
            SerializerEmitter.Emit(source, contract, texts);
            if (contract.IsReadable)
            {
                ReaderEmitter.Emit(source, contract, texts);
            }

            texts.EmitFields(source);

            if (contract.Answer is { } answer)
            {
                source.Line();
                AnswerEmitter.Emit(source, answer, contract.Language);
            }
        });
    }

    // A type that is not partial cannot take the interface on, so a wrapper does.
    private static void EmitOverload(SourceWriter source, ContractModel contract)
    {
        var call = CallText.MethodOf(contract);
        source.Line($"/// <summary>{CallText.Summary(contract)}</summary>");
        source.Line($"/// <inheritdoc cref=\"global::Metabot.IBotClient.{CallText.Documented(contract)}\"/>");
        source.Line($"{CallText.Accessibility(contract)} static {CallText.ReturnType(contract)} {call}(");
        source.Indented(() =>
        {
            source.Line("this global::Metabot.IBotClient bot,");
            source.Line($"{contract.Type} contract,");
            CallText.EmitLastParameters(source, contract);
            source.Line($"=> bot.{call}(new Job(contract), {CallText.LastArguments(contract)});");
        });
        source.Line();
        source.Block($"private readonly struct Job : {InterfaceEmitter.NameOf(contract)}", () =>
        {
            source.Line($"private readonly {contract.Type} _contract;");
            source.Line();
            source.Line($"public Job({contract.Type} contract) {{ _contract = contract; }}");
            source.Line();
            InterfaceEmitter.EmitMembers(source, contract, contract.SchedulingClass, "_contract");
        });
    }
}
