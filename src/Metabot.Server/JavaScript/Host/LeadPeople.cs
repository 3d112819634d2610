using Jint;
using Jint.Native;
using Metabot.Server.Json;

namespace Metabot.Server.JavaScript.Host;

// The card of the lead, and the mark of an operator.
internal static class LeadPeople
{
    public static HostMembers<LeadSubject> AddTo(HostMembers<LeadSubject> members) => members
        .Method("getPersonId", (lead, _) => lead.Lead.PersonId is { } id ? id : JsValue.Null)
        .Method("setPersonId", (lead, arguments) => SetPerson(lead, arguments.Id(0)))
        .Method("createPersonForCurrentLead", (lead, arguments) => CreatePerson(lead, arguments))
        .Action("setForwarded", (lead, arguments) => lead.Editor.Change("is_forwarded", lead.Lead.IsForwarded, arguments.Flag(0), row => row.IsForwarded = arguments.Flag(0)));

    public static JsValue Create(ScriptRun run, HostArguments arguments) => run.IsCondition
        ? throw run.Error("a condition cannot make persons")
        : run.Json(run.Ask(HostQuestion.CreatePerson, arguments.Object(0) ?? JsonText.EmptyObject));

    private static bool SetPerson(LeadSubject lead, long? id)
    {
        if (id is { } given && lead.Run.Ask(HostQuestion.FindPerson, given).ValueKind == System.Text.Json.JsonValueKind.Null)
        {
            return false;
        }

        Tie(lead, id);
        return true;
    }

    private static JsValue CreatePerson(LeadSubject lead, HostArguments arguments)
    {
        var id = Create(lead.Run, arguments);
        Tie(lead, (long)id.AsNumber());
        return id;
    }

    private static void Tie(LeadSubject lead, long? id) => lead.Editor.Change("person_id", lead.Lead.PersonId, id, row => row.PersonId = id);
}
