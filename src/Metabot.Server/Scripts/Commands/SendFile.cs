using System.Text.Json.Nodes;
using Metabot.Server.Channels;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts.Commands;

internal sealed record SendFile(SentFile File) : Command, ICommand
{
    public static string Kind => "file";

    public static string PlatformType => "send_file";

    public static JsonObject Schema => SentFile.Schema("Sends a file.");

    public override IEnumerable<NameReference> References => File.References(Kind);

    public static Command? Read(JsonFields fields, IJavaScriptSources javaScript) =>
        SentFile.Read(fields, Kind) is { } file ? new SendFile(file) : null;

    public override async Task<Step> RunAsync(CommandRun run)
    {
        run.EditLead("send a file to");
        var (file, text) = await File.FillAsync(run);
        run.Send(new FileMessage(file, text));
        return Step.Next;
    }
}
