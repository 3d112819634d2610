using System.Text.Json.Nodes;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

internal sealed record RunScript(string Script) : Command, ICommand
{
    public static string Kind => "run_script";

    public static string PlatformType => "run_sentence";

    public override IEnumerable<NameReference> References => [new(NameKind.Script, Script, Kind)];

    public static JsonObject Schema => SchemaText.Reference("code", "Runs another script, then goes on.");

    public static Command? Read(JsonFields fields, IJavaScriptSources javaScript) =>
        fields.NotBlank(Kind) is { } script ? new RunScript(script) : null;

    public override Task<Step> RunAsync(CommandRun run) => Task.FromResult(Step.Enter(Script));
}
