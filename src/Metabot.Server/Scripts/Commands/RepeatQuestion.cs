using System.Text.Json.Nodes;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

// For a fallback script: the question stands again, and its menu with it, so nothing else is to follow.
internal sealed record RepeatQuestion : Command, ICommand
{
    public static string Kind => "repeat";

    public static string PlatformType => "repeat_sentence";

    public static JsonObject Schema => SchemaText.True("Asks the last question again and ends; without one the script goes on.");

    public static Command Read(JsonFields fields, IJavaScriptSources javaScript)
    {
        fields.MustBeTrue(Kind);
        return new RepeatQuestion();
    }

    public override Task<Step> RunAsync(CommandRun run)
    {
        run.EditLead("ask again");
        if (run.State.Dialog.Question is not { } question)
        {
            return Task.FromResult(Step.Next);
        }

        run.Send(question);
        return Task.FromResult(Step.Stop);
    }
}
