using System.Text.Json;
using Jint.Native;
using Metabot.Rules;
using Metabot.Server.Json;
using Metabot.Server.Storage;
using Metabot.Server.Storage.Columns;

namespace Metabot.Server.JavaScript.Host;

// What the methods of `lead` work on.
internal sealed record LeadSubject(ScriptRun Run, Lead Lead)
{
    public LeadEditor Editor { get; } = new(Lead, Run.Events);
}

internal static class LeadObject
{
    private static readonly HostMembers<LeadSubject> Members = LeadPeople.AddTo(LeadStatuses.AddTo(LeadTags.AddTo(LeadAttributes.AddTo(AddData(new("lead", "Lead"))))));

    public static JsValue Create(ScriptRun run) =>
        run.World.Lead is { } lead ? new HostObject<LeadSubject>(run, new(run, lead), Members) : JsValue.Null;

    private static HostMembers<LeadSubject> AddData(HostMembers<LeadSubject> members) => members
        .Method("getData", (lead, arguments) => lead.Run.Json(Data(lead).GetValueOrDefault(arguments.Text(0))))
        .Method("getAllData", (lead, _) => lead.Run.Json(Data(lead)))
        .Method("isDataExist", (lead, arguments) =>
            Data(lead).TryGetValue(arguments.Text(0), out var value) && value.ValueKind != JsonValueKind.Null)
        .Action("setData", (lead, arguments) => SetData(lead, arguments))
        .Method("getSerialNumber", (lead, _) => lead.Run.Json(lead.Run.Ask(HostQuestion.CountLeadsUpTo, lead.Lead.Id)))
        .Method("getIdentification", (lead, _) => lead.Lead.Identification ?? JsValue.Null)
        .Method("getLastRequest", (lead, _) => lead.Lead.LastRequest ?? JsValue.Null)
        .Method("getChannelCode", (lead, _) => Channel(lead))
        .Method("getMessengerCode", (lead, _) => Channel(lead))
        .Method("getMessenger", (lead, _) => Channel(lead))
        .Method("isInlineButtonsAvailable", (lead, _) => ShowsButtons(lead))
        .Method("isInlineButtonsAvailableGeneralChannelSetting", (lead, _) => ShowsButtons(lead))
        .Method("hasActiveNlpIntegration", (_, _) => false)
        .Method("getActiveNlpIntegrationId", (_, _) => JsValue.Null)
        .Method("getActiveNlpIntegrationCode", (_, _) => JsValue.Null);

    // A lead that nobody gave a channel is written to in the outbox.
    private static JsValue Channel(LeadSubject lead) => lead.Lead.ChannelCode ?? "outbox";

    private static JsValue ShowsButtons(LeadSubject lead) => lead.Lead.ChannelCode == "telegram";

    private static void SetData(LeadSubject lead, HostArguments arguments)
    {
        var column = arguments.Text(0);
        var value = arguments.Json(1);
        if (column == "status_id")
        {
            LeadStatuses.Set(lead, arguments.Id(1));
            return;
        }

        var write = ColumnWriters.FindOfLead(column) ?? throw arguments.Error(
            $"a script cannot write the column '{Excerpt.Cut(column)}' of a lead; it can write {string.Join(", ", ColumnWriters.OfLead)}, status_id");
        try
        {
            write(lead.Editor, lead.Lead, value);
        }
        catch (FormatException exception)
        {
            throw arguments.Error($"{column} is {exception.Message}");
        }
    }

    private static Dictionary<string, JsonElement> Data(LeadSubject lead)
    {
        var data = LeadColumns.All.ToDictionary(
            column => column.Name,
            column => column.Read(lead.Lead) is DateTimeOffset moment ? Values.Json(lead.Run.World.Clock.Write(moment)) : Values.Json(column.Read(lead.Lead)));
        foreach (var name in LeadColumns.Empty)
        {
            data[name] = JsonText.Null;
        }

        return data;
    }
}
