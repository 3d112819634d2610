using Metabot.Generators.Contracts;
using Metabot.Generators.Emission;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators;

/// <summary>
/// Emits the serializer and the typed calls of every annotated type, a file each. It reports nothing: what it leaves
/// out, an analyzer explains.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class JobContractGenerator : IIncrementalGenerator
{
    internal const string ContractsStep = "Contracts";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        foreach (var attribute in new[] { KnownNames.BotScript, KnownNames.BotTrigger, KnownNames.BotBroadcast })
        {
            var contracts = context.SyntaxProvider
                .ForAttributeWithMetadataName(attribute, static (_, _) => true, ContractParser.ParseModel)
                .Where(static contract => contract is not null)
                .WithTrackingName(ContractsStep);
            context.RegisterSourceOutput(contracts, static (output, contract) =>
                output.AddSource(HintName.Of(contract!), ContractEmitter.Emit(contract!)));
        }
    }
}
