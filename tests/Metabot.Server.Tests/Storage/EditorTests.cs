using System.Text.Json;
using Metabot.Server.Storage;
using Metabot.Server.Storage.Columns;

namespace Metabot.Server.Tests.Storage;

// What changes a lead or a ticket tells an event, and what leaves it as it was tells none.
public sealed class EditorTests
{
    private readonly Lead _lead = new() { Name = "Ann", Tags = ["vip"], Contexts = ["cart"], Attributes = new() { ["n"] = JsonElement.Parse("1") } };
    private readonly Ticket _ticket = new() { Id = 7, Title = "Kettle", Fields = new() { ["size"] = JsonElement.Parse("5") } };
    private readonly List<LeadEvent> _events = [];

    [Fact]
    public void Tags_and_contexts_tell_what_came_and_what_went()
    {
        var editor = new LeadEditor(_lead, _events);

        editor.AddTag("new");
        editor.AddTag("vip");
        editor.RemoveTag("vip");
        editor.RemoveTag("absent");
        editor.AddContext("cart");
        editor.AddContext("pay");
        editor.RemoveContext("cart");
        editor.RemoveContext("Pay");

        AssertTold((LeadEventKind.TagAdded, "new"), (LeadEventKind.TagRemoved, "vip"), (LeadEventKind.ContextAdded, "pay"), (LeadEventKind.ContextRemoved, "cart"));
        Assert.Equal(["new"], _lead.Tags);
        Assert.Equal(["pay"], _lead.Contexts);
    }

    [Fact]
    public void Attributes_of_both_kinds_are_kept_apart()
    {
        var editor = new LeadEditor(_lead, _events);

        editor.SetAttribute("n", JsonElement.Parse("1"));
        editor.SetAttribute("n", JsonElement.Parse("1.0"));
        editor.SetJsonAttribute("n", JsonElement.Parse("[1]"));
        editor.RemoveAttribute("n");
        editor.RemoveAttribute("n");
        editor.RemoveJsonAttribute("other");

        AssertTold((LeadEventKind.AttributeChanged, "n"), (LeadEventKind.AttributeChanged, "n"), (LeadEventKind.AttributeChanged, "n"));
        Assert.Empty(_lead.Attributes);
        Assert.Equal("[1]", _lead.JsonAttributes["n"].GetRawText());
    }

    [Fact]
    public void A_status_that_the_lead_has_already_is_no_change()
    {
        var editor = new LeadEditor(_lead, _events);

        editor.SetStatus(2, "client");
        editor.SetStatus(2, "client");

        AssertTold((LeadEventKind.StatusChanged, "client"));
    }

    [Fact]
    public void Changes_that_nobody_is_to_hear_of_are_marked()
    {
        new LeadEditor(_lead, _events) { IsSuppressed = true }.AddTag("new");
        new TicketEditor(_ticket, _events) { IsSuppressed = true }.SetField("a", JsonElement.Parse("1"));
        new LeadEditor(_lead, _events).AddTag("old");

        Assert.Equal([true, true, false], _events.Select(told => told.IsSuppressed));
    }

    [Fact]
    public void A_field_of_a_ticket_that_is_set_to_null_goes()
    {
        var editor = new TicketEditor(_ticket, _events);

        editor.SetField("size", JsonElement.Parse("5"));
        editor.SetField("size", JsonElement.Parse("6"));
        editor.SetField("size", JsonElement.Parse("null"));
        editor.SetField("size", JsonElement.Parse("null"));

        AssertTold((LeadEventKind.TicketChanged, "size"), (LeadEventKind.TicketChanged, "size"));
        Assert.Empty(_ticket.Fields);
        Assert.All(_events, told => Assert.Equal(7, told.TicketId));
    }

    [Theory]
    [InlineData("name", "\"Ann\"", null)]
    [InlineData("name", "\"Bob\"", "Bob")]
    [InlineData("name", "5", "5")]
    [InlineData("identification", "\"+7\"", "+7")]
    [InlineData("lang_code", "true", "true")]
    [InlineData("manager_id", "\"12\"", "12")]
    [InlineData("person_id", "13", "13")]
    [InlineData("is_mute", "1", "1")]
    [InlineData("is_mute", "false", null)]
    [InlineData("is_mute", "null", null)]
    [InlineData("is_forwarded", "-0.5", "1")]
    [InlineData("is_forwarded", "0", null)]
    public void A_column_of_a_lead_takes_what_it_can_hold(string column, string json, string? becomes)
    {
        var before = LeadColumns.Find(column)!.Read(_lead);

        ColumnWriters.FindOfLead(column)!(new LeadEditor(_lead, _events), _lead, JsonElement.Parse(json));

        Assert.Equal(becomes ?? before?.ToString(), LeadColumns.Find(column)!.Read(_lead)?.ToString());
        AssertTold(becomes is null ? [] : [(LeadEventKind.DataChanged, column)]);
    }

    [Theory]
    [InlineData("manager_id", "1.5", "a whole number or null; got the number 1.5")]
    [InlineData("person_id", "\"12 \\u0416\"", "a whole number or null; got the string \"12 Ж\"")]
    [InlineData("manager_id", "{}", "a whole number or null; got an object")]
    [InlineData("person_id", "true", "a whole number or null; got true")]
    [InlineData("is_mute", "\"yes\"", "true, false, 1 or 0; got the string \"yes\"")]
    [InlineData("is_forwarded", "[]", "true, false, 1 or 0; got an array")]
    public void What_a_column_of_a_lead_cannot_hold_changes_nothing(string column, string json, string why)
    {
        var refused = Assert.Throws<FormatException>(() => ColumnWriters.FindOfLead(column)!(new LeadEditor(_lead, _events), _lead, JsonElement.Parse(json)));

        Assert.Equal(why, refused.Message);
        Assert.Empty(_events);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("description")]
    [InlineData("ticket_type_id")]
    [InlineData("status_id")]
    [InlineData("author_person_id")]
    [InlineData("client_person_id")]
    [InlineData("assigned_person_id")]
    [InlineData("person1_id")]
    [InlineData("person2_id")]
    [InlineData("person3_id")]
    public void Each_column_of_a_ticket_is_written_where_it_is_read_and_nowhere_else(string column)
    {
        var before = TicketColumns.All.ToDictionary(each => each.Name, each => each.Read(_ticket));
        var write = ColumnWriters.FindOfTicket(column)!;

        write(new TicketEditor(_ticket, _events), _ticket, JsonElement.Parse("31"));
        write(new TicketEditor(_ticket, _events), _ticket, JsonElement.Parse("31"));

        AssertTold((LeadEventKind.TicketChanged, column));
        Assert.All(TicketColumns.All, each => Assert.Equal(each.Name == column ? "31" : before[each.Name]?.ToString(), each.Read(_ticket)?.ToString()));
    }

    [Fact]
    public void A_copy_shares_nothing_that_can_be_changed()
    {
        var (lead, ticket) = (_lead.Copy(), _ticket.Copy());

        new LeadEditor(lead, _events).AddTag("new");
        new LeadEditor(lead, _events).AddContext("new");
        new LeadEditor(lead, _events).SetAttribute("new", default);
        new LeadEditor(lead, _events).SetJsonAttribute("new", default);
        new TicketEditor(ticket, _events).SetField("size", JsonElement.Parse("null"));

        Assert.Equal((1, 1, 1, 0, 1), (_lead.Tags.Count, _lead.Contexts.Count, _lead.Attributes.Count, _lead.JsonAttributes.Count, _ticket.Fields.Count));
    }

    private void AssertTold(params (LeadEventKind, string)[] told) => Assert.Equal(told, _events.Select(one => (one.Kind, one.Name)));
}
