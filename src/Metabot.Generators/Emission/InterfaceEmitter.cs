using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// How a type becomes something that the client takes: IJobContract, or IEndpointContract of what the endpoint answers.
internal static class InterfaceEmitter
{
    private const string Job = "global::Metabot.IJobContract";

    public static string NameOf(ContractModel contract) =>
        contract.Answer is { } answer ? $"global::Metabot.IEndpointContract<{TypeText.Write(answer.Type)}>" : Job;

    // Scheduling is the class that has the serializer, value what it writes.
    public static void EmitMembers(SourceWriter source, ContractModel contract, string scheduling, string value)
    {
        var name = NameOf(contract);
        source.Line(contract.Answer is null
            ? $"global::Metabot.JobContract {name}.GetContract() => {scheduling}.Contract;"
            : $"string {name}.GetAlias() => {CSharpText.Quote(contract.Target.Code!)};");
        source.Line();
        source.Line($"void {name}.WriteParams(global::Metabot.Json.JobJsonWriter writer) => {scheduling}.Write(writer, {value});");
        if (contract.Answer is { } answer)
        {
            source.Line();
            source.Line($"bool {name}.TryReadAnswer(global::System.ReadOnlySpan<byte> utf8Json, out {answer.Type} answer) => {scheduling}.{AnswerEmitter.ClassName}.TryRead(utf8Json, out answer);");
        }
    }
}
