using System.Text.Json.Nodes;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

internal sealed record ReturnToBot : Command, ICommand
{
    public static string Kind => "to_bot";

    public static string PlatformType => "return_to_bot";

    public static JsonObject Schema => SchemaText.True("The operator gives the lead back to the bot.");

    public static Command Read(JsonFields fields, IJavaScriptSources javaScript)
    {
        fields.MustBeTrue(Kind);
        return new ReturnToBot();
    }

    public override Task<Step> RunAsync(CommandRun run)
    {
        run.EditLead("give back").Change("is_forwarded", run.State.Lead!.IsForwarded, value: false, lead => lead.IsForwarded = false);
        return Task.FromResult(Step.Next);
    }
}
