using System.Text.Json.Nodes;
using Metabot.Server.Channels;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

internal sealed record SendImage(SentFile File) : Command, ICommand
{
    public static string Kind => "image";

    public static string PlatformType => "send_image";

    public static JsonObject Schema => SentFile.Schema("Sends an image.");

    public override IEnumerable<NameReference> References => File.References(Kind);

    public static Command? Read(JsonFields fields, IJavaScriptSources javaScript) =>
        SentFile.Read(fields, Kind) is { } file ? new SendImage(file) : null;

    public override async Task<Step> RunAsync(CommandRun run)
    {
        run.EditLead("send an image to");
        var (file, text) = await File.FillAsync(run);
        run.Send(new ImageMessage(file, text));
        return Step.Next;
    }
}
