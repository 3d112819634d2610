using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// The static class beside the contract: its description, the typed calls and the serializer.
internal static class SchedulingClassEmitter
{
    public static void Emit(SourceWriter source, ContractModel contract)
    {
        source.Line($"/// <summary>Typed calls that schedule {TargetText.Xml(contract.Target)}.</summary>");
        if (!contract.IsPartial)
        {
            PartialTypeEmitter.EmitWhyNoReader(source, contract);
        }

        source.Block($"{contract.Accessibility} static class {contract.SchedulingClass}", () =>
        {
            source.Line("internal static readonly global::Metabot.JobContract Contract = " + DescriptionText.Of(contract) + ";");
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

            SerializerEmitter.Emit(source, contract);
            if (contract.IsReadable)
            {
                ReaderEmitter.Emit(source, contract);
            }
        });
    }

    // A type that is not partial cannot take the interface on, so a wrapper does.
    private static void EmitOverload(SourceWriter source, ContractModel contract)
    {
        var nullable = contract.Language.NullableAnnotations ? "?" : "";
        source.Line($"/// <summary>Schedules {TargetText.Xml(contract.Target)}.</summary>");
        source.Line("/// <inheritdoc cref=\"global::Metabot.IBotClient.ScheduleAsync{TContract}(TContract, global::Metabot.JobOptions, global::System.Threading.CancellationToken)\"/>");
        source.Line("public static global::System.Threading.Tasks.Task<global::Metabot.ScheduledJob> ScheduleAsync(");
        source.Indented(() =>
        {
            source.Line("this global::Metabot.IBotClient bot,");
            source.Line($"{contract.FullyQualifiedName} contract,");
            source.Line($"global::Metabot.JobOptions{nullable} options = null,");
            source.Line("global::System.Threading.CancellationToken cancellationToken = default)");
            source.Line("=> bot.ScheduleAsync(new Job(contract), options, cancellationToken);");
        });
        source.Line();
        source.Block("private readonly struct Job : global::Metabot.IJobContract", () =>
        {
            source.Line($"private readonly {contract.FullyQualifiedName} _contract;");
            source.Line();
            source.Line($"public Job({contract.FullyQualifiedName} contract) {{ _contract = contract; }}");
            source.Line();
            source.Line($"global::Metabot.JobContract global::Metabot.IJobContract.GetContract() => {contract.SchedulingClass}.Contract;");
            source.Line();
            source.Line("void global::Metabot.IJobContract.WriteParams(global::Metabot.Json.JobJsonWriter writer) => Write(writer, _contract);");
        });
    }
}
