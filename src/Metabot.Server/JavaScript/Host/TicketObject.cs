using System.Text.Json;
using Jint.Native;
using Metabot.Server.Json;
using Metabot.Server.Storage;
using Metabot.Server.Storage.Columns;

namespace Metabot.Server.JavaScript.Host;

// What the methods of a ticket work on.
internal sealed record TicketSubject(ScriptRun Run, Ticket Ticket)
{
    public TicketEditor Editor { get; } = new(Ticket, Run.Events);
}

internal static class TicketObject
{
    private static readonly HostMembers<TicketSubject> Members = TicketPeople.AddTo(TicketStatuses.AddTo(AddData(new("ticket", "Ticket"))));

    // Its custom fields can be read as properties, too: ticket.subject (this project's decision).
    public static JsValue Create(ScriptRun run, Ticket? ticket)
    {
        if (ticket is null)
        {
            return JsValue.Null;
        }

        var host = new HostObject<TicketSubject>(run, new(run, ticket), Members);
        foreach (var (name, value) in ticket.Fields.Where(field => Members.Find(field.Key) is null))
        {
            host.Set(name, run.Json(value));
        }

        return host;
    }

    // The ticket of the job is found as itself, so that two ways to change it do not undo each other.
    public static JsValue Find(ScriptRun run, HostArguments arguments)
    {
        var found = run.Ask(HostQuestion.FindTickets, new RowsQuestion(null, [], arguments.List(0), null, null, null)).Deserialize<List<Ticket>>(JsonText.Readable)!;
        return new JsArray(run.Engine, [.. found.Select(ticket => Create(run, Known(run, ticket)))]);
    }

    private static Ticket Known(ScriptRun run, Ticket ticket)
    {
        if (run.World.Ticket?.Id == ticket.Id)
        {
            return run.World.Ticket;
        }

        run.FoundTickets.TryAdd(ticket.Id, run.World.OtherTickets.FirstOrDefault(other => other.Id == ticket.Id) ?? ticket);
        return run.FoundTickets[ticket.Id];
    }

    private static HostMembers<TicketSubject> AddData(HostMembers<TicketSubject> members) => members
        .Method("update", (ticket, arguments) => Update(ticket, arguments))
        .Method("getData", (ticket, arguments) => ticket.Run.Json(Data(ticket).GetValueOrDefault(arguments.Text(0))))
        .Method("issetData", (ticket, arguments) => Data(ticket).TryGetValue(arguments.Text(0), out var value) && value.ValueKind != JsonValueKind.Null)
        .Method("getAllData", (ticket, _) => ticket.Run.Json(Data(ticket)))
        .Action("setData", (ticket, arguments) => Write(ticket, arguments.Text(0), arguments.Json(1)))
        .Method("getCustomData", (ticket, arguments) => ticket.Run.Json(ticket.Ticket.Fields.GetValueOrDefault(arguments.Text(0))))
        .Method("getAllCustomData", (ticket, _) => ticket.Run.Json(ticket.Ticket.Fields))
        .Action("setCustomData", (ticket, arguments) => ticket.Editor.SetField(arguments.Text(0), arguments.Json(1)))
        .Action("setAllCustomData", (ticket, arguments) => SetAll(ticket, arguments.Object(0)))
        .Method("issetCustomData", (ticket, arguments) => ticket.Ticket.Fields.TryGetValue(arguments.Text(0), out var value) && value.ValueKind != JsonValueKind.Null)
        .Action("reloadCustomData", (_, _) => { })
        .Action("loadCustomDataIfNotLoaded", (_, _) => { })
        .Action("reloadTicket", (_, _) => { });

    private static JsValue Update(TicketSubject ticket, HostArguments arguments)
    {
        foreach (var member in arguments.Object(0)?.EnumerateObject() ?? default)
        {
            if (member.NameEquals("custom") && member.Value.ValueKind == JsonValueKind.Object)
            {
                SetAll(ticket, member.Value);
            }
            else
            {
                Write(ticket, member.Name, member.Value);
            }
        }

        return true;
    }

    private static void SetAll(TicketSubject ticket, JsonElement? fields)
    {
        foreach (var field in fields?.EnumerateObject() ?? default)
        {
            ticket.Editor.SetField(field.Name, field.Value);
        }
    }

    // A column by its name, else a custom field.
    private static void Write(TicketSubject ticket, string name, JsonElement value)
    {
        if (ColumnWriters.FindOfTicket(name) is not { } write)
        {
            if (TicketColumns.Find(name) is not null)
            {
                throw ticket.Run.Error($"a script cannot write the column '{name}' of a ticket");
            }

            ticket.Editor.SetField(name, value);
            return;
        }

        try
        {
            write(ticket.Editor, ticket.Ticket, value);
        }
        catch (FormatException exception)
        {
            throw ticket.Run.Error($"{name} is {exception.Message}");
        }
    }

    private static Dictionary<string, JsonElement> Data(TicketSubject ticket)
    {
        var data = new Dictionary<string, JsonElement>(ticket.Ticket.Fields);
        foreach (var column in TicketColumns.All)
        {
            data[column.Name] = column.Read(ticket.Ticket) is DateTimeOffset moment
                ? Values.Json(ticket.Run.World.Clock.Write(moment))
                : Values.Json(column.Read(ticket.Ticket));
        }

        return data;
    }
}
