using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// What tells the calls of a job from those of an endpoint.
internal static class CallText
{
    private const string Options = "global::Metabot.JobOptions";
    private const string Token = "global::System.Threading.CancellationToken";

    public static string Verb(ContractModel contract) => contract.Answer is null ? "schedule" : "call";

    // For documentation comments: Schedules script "welcome".
    public static string Summary(ContractModel contract) => $"{MethodStem(contract)}s {TargetText.Xml(contract.Target)}.";

    public static string MethodOf(ContractModel contract, string name = "") => $"{MethodStem(contract)}{name}Async";

    public static string ReturnType(ContractModel contract) =>
        $"global::System.Threading.Tasks.Task<{(contract.Answer is { } answer ? TypeText.Write(answer.Type) : "global::Metabot.ScheduledJob")}>";

    // Of a method that names what is answered.
    public static string Accessibility(ContractModel contract) => contract.Answer is { IsPublic: false } ? "internal" : "public";

    // The method of IBotClient that says the rest.
    public static string Documented(ContractModel contract) => contract.Answer is null
        ? $"ScheduleAsync{{TContract}}(TContract, {Options}, {Token})"
        : $"CallAsync{{TAnswer}}(global::Metabot.IEndpointContract{{TAnswer}}, {Token})";

    public static IReadOnlyList<string> OwnNames(ContractModel contract) => contract.Answer is null
        ? [CallNames.Bot, CallNames.Options, CallNames.CancellationToken]
        : [CallNames.Bot, CallNames.CancellationToken];

    public static string LastArguments(ContractModel contract) => string.Join(", ", OwnNames(contract).Skip(1));

    public static void EmitLastParameters(SourceWriter source, ContractModel contract)
    {
        if (contract.Answer is null)
        {
            source.Line($"{Options}{(contract.Language.NullableAnnotations ? "?" : "")} {CallNames.Options} = null,");
        }

        source.Line($"{Token} {CallNames.CancellationToken} = default)");
    }

    public static void EmitLastDocumentation(SourceWriter source, ContractModel contract)
    {
        if (contract.Answer is null)
        {
            source.Line($"/// <param name=\"{CallNames.Options}\">When, for whom and on what condition; null means now, for no lead, always.</param>");
        }

        var stops = contract.Answer is null ? "the job may have been accepted" : "the endpoint may have run";
        source.Line($"/// <param name=\"{CallNames.CancellationToken}\">Stops waiting; {stops} all the same.</param>");
        source.Line("/// <returns>The server's answer.</returns>");
    }

    private static string MethodStem(ContractModel contract) => contract.Answer is null ? "Schedule" : "Call";
}
