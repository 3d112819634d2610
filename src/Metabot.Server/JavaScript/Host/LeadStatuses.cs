using Jint.Native;

namespace Metabot.Server.JavaScript.Host;

// The status of a lead, out of the bot's own list.
internal static class LeadStatuses
{
    public static HostMembers<LeadSubject> AddTo(HostMembers<LeadSubject> members) => members
        .Method("isInStatus", (lead, arguments) => Find(lead, lead.Lead.StatusId)?.Name == arguments.Text(0))
        .Method("getStatusId", (lead, _) => lead.Lead.StatusId is { } id ? id : JsValue.Null)
        .Method("getStatusName", (lead, _) => Find(lead, lead.Lead.StatusId)?.Name ?? JsValue.Null)
        .Method("getAllStatuses", (lead, _) => lead.Run.Json(All(lead).Select(Show)))
        .Method("getAllStatusesIndexedByName", (lead, _) => lead.Run.Json(All(lead).ToDictionary(status => status.Name, Show)))
        .Method("issetStatusById", (lead, arguments) => Find(lead, arguments.Id(0)) is not null)
        .Method("issetStatusByName", (lead, arguments) => Find(lead, arguments.Text(0)) is not null)
        .Method("getStatusIdByName", (lead, arguments) => Find(lead, arguments.Text(0))?.Id is { } id ? id : JsValue.Null)
        .Method("setStatusId", (lead, arguments) => Set(lead, arguments.Id(0)))
        .Method("setStatusName", (lead, arguments) => Set(lead, Find(lead, arguments.Text(0))))
        .Method("setStatus", (lead, arguments) => Set(lead, arguments.Value(0) is JsNumber ? Find(lead, arguments.Id(0)) : Find(lead, arguments.Text(0))));

    // False where the bot has none such.
    public static bool Set(LeadSubject lead, long? id) => Set(lead, Find(lead, id));

    private static bool Set(LeadSubject lead, LeadStatus? status)
    {
        if (status is not null)
        {
            lead.Editor.SetStatus(status.Id, status.Name);
        }

        return status is not null;
    }

    private static IReadOnlyList<LeadStatus> All(LeadSubject lead) => lead.Run.World.Statuses;

    private static LeadStatus? Find(LeadSubject lead, long? id) => All(lead).FirstOrDefault(status => status.Id == id);

    private static LeadStatus? Find(LeadSubject lead, string name) => All(lead).FirstOrDefault(status => status.Name == name);

    private static object Show(LeadStatus status) => new { id = status.Id, name = status.Name };
}
